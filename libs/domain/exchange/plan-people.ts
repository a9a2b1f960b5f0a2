import type { Fact, MemberId } from '#domain/kernel';
import type { Member } from '#domain/org';
import { merge, sameSaid } from './merge.ts';
import type { FromFile, Import, RowReport, Written } from './plan.ts';
import { refuseRow, reportRow } from './row-report.ts';
import { warning, type Remark, type Row } from './row.ts';

export type PeoplePlan = { readonly rows: readonly RowReport[]; readonly create: Written<Member>[]; readonly update: Written<Member>[]; readonly memberIds: Map<string, MemberId>; readonly facts: Fact[] };

const factOf = (type: string, member: Member): Fact => ({
  type, subject: { kind: 'member', id: member.id }, data: {}, text: { name: member.name, handle: member.handle ?? '' },
});

/** People by handle. Handles are compared exactly; two that differ only in capital letters are two members, with a warning. */
export function planPeople(rows: readonly Row[], { snapshot, newId }: Import): PeoplePlan {
  const existing = new Map<string, FromFile<Member>>(snapshot.members.flatMap((one) => (one.thing.handle === null ? [] : [[one.thing.handle, one] as const])));
  const memberIds = new Map<string, MemberId>([...existing].map(([handle, one]) => [handle, one.thing.id]));
  const spellings = new Map([...existing.keys()].map((handle) => [handle.toLowerCase(), handle]));
  const seenAt = new Map<string, number>();
  const [create, update, facts]: [Written<Member>[], Written<Member>[], Fact[]] = [[], [], []];

  const reports = rows.map((row): RowReport => {
    const said = row.said;
    const handle = said['handle'] ?? '';
    const name = said['name'] || handle;
    const refuse = (why: string) => refuseRow('PEOPLE', row, why, handle, name);
    if (row.refusal !== null) return refuse(row.refusal);
    if (handle === '') return refuse('“Handle” is empty.');
    const before = seenAt.get(handle);
    if (before !== undefined) return refuse(`“${handle}” stands in row ${before} already; that row counts.`);
    seenAt.set(handle, row.line);

    const found = existing.get(handle);
    if (found === undefined) {
      const remarks: Remark[] = [];
      const spelled = spellings.get(handle.toLowerCase());
      if (spelled !== undefined) remarks.push(warning(`“${handle}” and “${spelled}” differ only in capital letters; they became two members. If they are one person, use one spelling in all files.`));
      else spellings.set(handle.toLowerCase(), handle);
      const thing: Member = { id: newId() as MemberId, version: 1, name, handle, zone: null, active: true };
      memberIds.set(handle, thing.id);
      create.push({ thing, said });
      facts.push(factOf('member.imported', thing));
      return reportRow('PEOPLE', row, 'created', remarks, handle, name);
    }
    const merged = merge(found.thing.name, found.said === null ? null : found.said['name'] || handle, name);
    if (merged.verdict === 'SAME' && found.said !== null && sameSaid(found.said, said)) return reportRow('PEOPLE', row, 'unchanged', [], handle, found.thing.name);
    if (merged.verdict === 'SAME' && found.said === null) return reportRow('PEOPLE', row, 'unchanged', [], handle, found.thing.name);
    const thing: Member = { ...found.thing, version: found.thing.version + 1, name: merged.value };
    update.push({ thing, said });
    facts.push(factOf('member.import-updated', thing));
    const kept = merged.verdict === 'KEPT' ? [warning(`The file now says “${name}”; the name was changed here since, so it stays “${thing.name}”.`)] : [];
    return reportRow('PEOPLE', row, 'updated', kept, handle, thing.name);
  });
  return { rows: reports, create, update, memberIds, facts };
}
