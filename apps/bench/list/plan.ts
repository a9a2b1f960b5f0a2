import { Client } from 'pg';
import type { Answered } from './answered.ts';

type Explained = { 'QUERY PLAN': { Plan: Node }[] };
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };

/** The tables that a question reads from end to end, by the plan for these values and by the one for any. */
export async function sequentialScans(url: string, { statements }: Answered): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = new Set<string>();
    await client.query(statements[0]!.text);
    for (const { text, values } of statements.filter(({ name }) => name)) {
      const forThese = await client.query<Explained>(`explain (format json) ${text}`, values);
      const forAny = await client.query<Explained>(`explain (generic_plan, format json) ${text}`);
      for (const { rows } of [forThese, forAny]) for (const table of scanned(rows[0]!['QUERY PLAN'][0]!.Plan)) found.add(table);
    }
    return [...found].sort();
  } finally {
    await client.end();
  }
}

const scanned = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? '?'] : []),
  ...(node.Plans ?? []).flatMap(scanned),
];
