/** `away until 3 Dec, Ben stands in`. */
export const awayInWords = (until: string, standIn: string | undefined): string => (standIn ? `away until ${until}, ${standIn} stands in` : `away until ${until}`);
