type Raw = Readonly<Record<string, unknown>>;

/** The rows of a child table (`x`) as one column of its parent's row: a subject with all its parts is one statement. */
export const rowsInJson = (from: string, order: string): string => `coalesce((select jsonb_agg(to_jsonb(x) order by ${order}) from ${from}), '[]')`;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const isInstant = (name: string, value: unknown): value is string => /^at$|_at$|At$/.test(name) && typeof value === 'string' && value[10] === 'T';

/** A row that came as JSON, by the names of its table class. JSON knows no instants: they arrive as text and are known by their columns' names. */
export function revive<Row = Record<string, unknown>>(raw: object): Row {
  const entries = Object.entries(raw as Raw).map(([name, value]) => [camel(name), isInstant(name, value) ? Date.parse(value) : value] as const);
  return Object.fromEntries(entries) as Row;
}
