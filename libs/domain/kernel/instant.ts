declare const brand: unique symbol;

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [brand]: 'instant' };
/** A calendar day without a zone: `YYYY-MM-DD`, years 1900 to 2199; compares as text. */
export type LocalDate = string & { readonly [brand]: 'local-date' };
/** An IANA time-zone name, such as `Europe/Berlin`. */
export type Zone = string & { readonly [brand]: 'zone' };

export const instant = (ms: number): Instant => ms as Instant;
export const instantOf = (iso: string): Instant => Date.parse(iso) as Instant;
export const toIso = (at: Instant): string => new Date(at).toISOString();
