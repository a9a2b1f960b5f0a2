import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { lacksTerms, STANDINGS } from '#domain/commitment';
import { changesNothing, type FileKind, type ImportFile, type ImportPlan, type Outcome } from './index.ts';
import { applied, file, planned, says } from './sample.ts';

const FOLDER = `${import.meta.dirname}/../../../../shared/data/kubernetes`;
const NAMES: Readonly<Record<FileKind, string>> = { PEOPLE: 'people.csv', SILOS: 'silos.csv', COMMITMENTS: 'commitments.csv' };

const read = (kind: FileKind): ImportFile => {
  const [headers = [], ...rows] = parse(readFileSync(`${FOLDER}/${NAMES[kind]}`, 'utf8'), { bom: true }) as string[][];
  return file(kind, { name: NAMES[kind], headers, rows });
};

describe('a real organization', () => {
  test('its headers are guessed', () => {
    const header = 'key,title,owning_silo,owner,co_owners,supporting_silos,approvers,status,stage,milestone,due,created,updated';
    expect(Object.values(file('COMMITMENTS', { name: 'c', headers: header.split(','), rows: [] }).mapping).filter((one) => one !== null)).toEqual(header.split(','));
  });

  // The files stand beside the repository where they are given; without them the tables in plan-import.spec.ts stand alone.
  if (!existsSync(FOLDER)) return;

  const files = (Object.keys(NAMES) as FileKind[]).map(read);
  const plan: ImportPlan = planned(files);
  const made = plan.commitments.create.map(({ thing }) => thing);
  const rows = plan.rows.filter((row) => row.kind === 'COMMITMENTS');
  const saying = (words: string): number => rows.filter((row) => says(row).includes(words)).length;

  test('every row is accounted for', () => {
    expect([plan.totals.PEOPLE.rows, plan.totals.SILOS.rows, plan.totals.COMMITMENTS.rows]).toEqual([657, 35, 653]);
    for (const totals of Object.values(plan.totals)) {
      const { rows: all, ...outcomes } = totals;
      expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(all);
    }
    const outcomes: Readonly<Record<FileKind, Partial<Record<Outcome, number>>>> = {
      PEOPLE: { created: 646, 'imported-with-warning': 11, refused: 0 },
      SILOS: { created: 35, refused: 0 },
      COMMITMENTS: { created: 515, 'imported-with-warning': 138, refused: 0 },
    };
    expect(plan.totals).toMatchObject(outcomes);
    expect(made).toHaveLength(653);
  });

  test('standings, what is missing, and what is past on 2026-08-17', () => {
    expect(STANDINGS.map((standing) => made.filter((one) => one.standing === standing).length)).toEqual([64, 277, 290, 0, 3, 19]);
    expect(made.filter((one) => one.asImported)).toHaveLength(125);
    expect(made.filter((one) => lacksTerms(one) !== one.asImported)).toEqual([]);
    expect(made.filter((one) => one.arrears === 'WAITING')).toHaveLength(149);
    expect(made.filter((one) => one.standing === 'ACCEPTED' && !one.asImported && one.arrears === 'NO')).toHaveLength(86);
  });

  test('posts, supporters and keys', () => {
    const of = (kind: string): number => plan.posts.give.filter((post) => post.kind === kind).length;
    expect([of('LEAD'), of('STAND_IN'), of('CONTRIBUTOR')]).toEqual([35, 35, 42]);
    const silosOf = new Map<string, Set<unknown>>();
    for (const post of plan.posts.give) silosOf.set(post.memberId, (silosOf.get(post.memberId) ?? new Set()).add(post.siloId));
    expect([...silosOf.values()].filter((silos) => silos.size === 2)).toHaveLength(14);
    expect(saying('names its own silo')).toBe(151);
    expect(made.reduce((sum, one) => sum + one.contributingSiloIds.length, 0)).toBe(441);
    expect(saying('is no key')).toBe(6);
    expect(saying('is not a known word')).toBe(3);
    expect(saying('which is no date')).toBe(7);
    expect(saying('it was read as')).toBe(3);
  });

  test('the same files again change nothing and write no fact', () => {
    const before = applied(plan);
    const again = planned(files, before);
    expect(changesNothing(again)).toBe(true);
    expect(again.facts).toEqual([]);
    expect(again.rows.every((row) => row.outcome === 'unchanged')).toBe(true);
    expect(again.rows).toHaveLength(657 + 35 + 653);
  });
});
