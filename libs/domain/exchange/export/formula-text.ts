const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t|%＝＋－＠]/;

/** A CSV cell that no spreadsheet takes for a formula: an apostrophe goes before what would look like one. */
export const shieldFormula = (text: string): string => (LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text);

/** Takes that one apostrophe away again. */
export const unshieldFormula = (text: string): string => (text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text) ? text.slice(1) : text);
