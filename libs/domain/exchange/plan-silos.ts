import type { Fact, MemberId, SiloId } from '#domain/kernel';
import type { PostHeld, Silo } from '#domain/org';
import { merge, sameSaid, type Merged } from './merge.ts';
import type { FromFile, Import, RowReport, Written } from './plan.ts';
import { planPosts } from './plan-posts.ts';
import { refuseRow, reportRow } from './row-report.ts';
import { warning, type Row } from './row.ts';

export type SilosPlan = {
  readonly rows: readonly RowReport[];
  readonly create: Written<Silo>[];
  readonly update: Written<Silo>[];
  readonly give: PostHeld[];
  readonly end: PostHeld[];
  readonly siloIds: Map<string, SiloId>;
  readonly facts: Fact[];
};

const factOf = (type: string, silo: Silo): Fact => ({ type, subject: { kind: 'silo', id: silo.id }, data: { key: silo.key }, text: { name: silo.name } });

const FIELDS = [['name', 'Name'], ['kind', 'Kind'], ['mandate', 'Mandate']] as const;

/** Silos by key, with who leads them. A silo of the organization that the file does not name stays as it is. */
export function planSilos(rows: readonly Row[], memberIds: ReadonlyMap<string, MemberId>, { snapshot, zone, newId }: Import): SilosPlan {
  const byId = new Map(snapshot.silos.map((one) => [one.thing.id, one]));
  const former = [...(snapshot.formerSiloKeys ?? [])].flatMap(([key, id]) => { const one = byId.get(id); return one ? [[key, one] as const] : []; });
  const existing = new Map<string, FromFile<Silo>>([...former, ...snapshot.silos.map((one) => [one.thing.key, one] as const)]);
  const siloIds = new Map<string, SiloId>([...existing].map(([key, one]) => [key, one.thing.heirId ?? one.thing.id]));
  const seenAt = new Map<string, number>();
  const plan: SilosPlan = { rows: [], create: [], update: [], give: [], end: [], siloIds, facts: [] };

  const one = (row: Row): RowReport => {
    const said = row.said;
    const key = said['key'] ?? '';
    const named = said['name'] || key;
    const refuse = (why: string) => refuseRow('SILOS', row, why, key, named);
    if (row.refusal !== null) return refuse(row.refusal);
    if (key === '') return refuse('“Key” is empty.');
    const before = seenAt.get(existing.get(key)?.thing.key ?? key);
    if (before !== undefined) return refuse(`“${key}” stands in row ${before} already; that row counts.`);
    seenAt.set(existing.get(key)?.thing.key ?? key, row.line);

    const found = existing.get(key);
    if (found?.thing.closedOn != null) return refuse(`“${key}” was closed here; what it carried passed to its heir.`);
    const siloId = found?.thing.id ?? (newId() as SiloId);
    const posts = planPosts(siloId, said['leads'] ?? '', found?.said?.['leads'] ?? null, memberIds, snapshot.posts);
    plan.give.push(...posts.give);
    plan.end.push(...posts.end);
    for (const [type, list] of [['post.given', posts.give], ['post.ended', posts.end]] as const) {
      plan.facts.push(...list.map((post): Fact => ({ type, subject: { kind: 'silo', id: siloId }, data: { memberId: post.memberId, kind: post.kind } })));
    }
    if (found === undefined) {
      const thing: Silo = { id: siloId, version: 1, key, name: named, kind: said['kind'] ?? '', mandate: said['mandate'] ?? '', zone, country: null, closedOn: null, heirId: null };
      siloIds.set(key, siloId);
      plan.create.push({ thing, said });
      plan.facts.push(factOf('silo.imported', thing));
      return reportRow('SILOS', row, 'created', posts.remarks, key, named);
    }
    const last = found.said;
    const fresh = { name: named, kind: said['kind'] ?? '', mandate: said['mandate'] ?? '' };
    const merged = Object.fromEntries(
      FIELDS.map(([name]) => [name, merge(found.thing[name], last === null ? null : last[name] || (name === 'name' ? key : ''), fresh[name])]),
    ) as Record<(typeof FIELDS)[number][0], Merged>;
    const same = FIELDS.every(([name]) => merged[name].verdict === 'SAME') && (last === null || sameSaid(last, said));
    if (same && posts.give.length + posts.end.length === 0) return reportRow('SILOS', row, 'unchanged', posts.remarks, key, found.thing.name);
    const thing: Silo = { ...found.thing, version: found.thing.version + 1, name: merged.name.value, kind: merged.kind.value, mandate: merged.mandate.value };
    plan.update.push({ thing, said });
    plan.facts.push(factOf('silo.import-updated', thing));
    const kept = FIELDS.filter(([name]) => merged[name].verdict === 'KEPT').map(([, label]) => warning(`“${label}” was changed here since the last file; it stays as it is here.`));
    return reportRow('SILOS', row, 'updated', [...kept, ...posts.remarks], key, thing.name);
  };
  return { ...plan, rows: rows.map(one) };
}
