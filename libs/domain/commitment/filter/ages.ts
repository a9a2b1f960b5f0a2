/** How long ago: `days` times 24 hours, compared. */
export type Age = { readonly compare: '<' | '<=' | '>' | '>='; readonly days: number };

const AGE = /^(<=?|>=?)?(\d{1,3})([dwm])$/;
const DAYS = { d: 1, w: 7, m: 30 } as const;

/** How long ago, as a query writes it, in one spelling: `>14d`, `<2w`; `14d` alone is `>=14d`. Null when it is none. A month is 30 days. */
export function readAge(text: string): string | null {
  const found = AGE.exec(text.toLowerCase());
  return found ? `${found[1] ?? '>='}${Number(found[2])}${found[3]}` : null;
}

export function ageOf(text: string): Age {
  const [, compare = '>=', count = '0', unit = 'd'] = AGE.exec(text) ?? [];
  return { compare: compare as Age['compare'], days: Number(count) * DAYS[unit as keyof typeof DAYS] };
}

const DAY_MS = 86_400_000;

/** Whether something so many milliseconds ago fits; what never happened (null) is older than anything. */
export function isOfAge(ms: number | null, { compare, days }: Age): boolean {
  const limit = days * DAY_MS;
  const age = ms ?? Infinity;
  switch (compare) {
    case '<': return age < limit;
    case '<=': return age <= limit;
    case '>': return age > limit;
    case '>=': return age >= limit;
  }
}
