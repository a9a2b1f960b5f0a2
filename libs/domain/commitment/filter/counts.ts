/** Whole numbers from and to, both with; an open end is null. */
export type Counts = { readonly least: number | null; readonly most: number | null };

const COMPARED = /^(<=?|>=?)?(\d{1,3})$/;
const RANGED = /^(\d{1,3})?\.\.(\d{1,3})?$/;

/** A count as a query writes it, in one spelling: `2`, `>=2`, `1..3`; null when it is none. */
export function readCounts(text: string): string | null {
  const compared = COMPARED.exec(text);
  if (compared) return `${compared[1] ?? ''}${Number(compared[2])}`;
  const ranged = RANGED.exec(text);
  if (!ranged || (ranged[1] === undefined && ranged[2] === undefined)) return null;
  return [ranged[1], ranged[2]].map((end) => (end === undefined ? '' : String(Number(end)))).join('..');
}

/** Whether it says more, less or a range: a bare number may also be a name. */
export const comparesCounts = (text: string): boolean => /[<>]|\.\./.test(text) && readCounts(text) !== null;

export function countsOf(text: string): Counts {
  const ranged = RANGED.exec(text);
  if (ranged) return { least: ranged[1] ? Number(ranged[1]) : null, most: ranged[2] ? Number(ranged[2]) : null };
  const [, compare = '', number = '0'] = COMPARED.exec(text) ?? [];
  const count = Number(number);
  switch (compare) {
    case '<': return { least: null, most: count - 1 };
    case '<=': return { least: null, most: count };
    case '>': return { least: count + 1, most: null };
    case '>=': return { least: count, most: null };
    default: return { least: count, most: count };
  }
}

export const isWithin = (count: number, { least, most }: Counts): boolean => (least === null || count >= least) && (most === null || count <= most);
