/** What the screens that change a silo need to know of it. */
export type ChangingSilo = { readonly id: string; readonly key: string; readonly name: string; readonly version: number };
