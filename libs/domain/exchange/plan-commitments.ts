import type { Commitment } from '#domain/commitment';
import type { CommitmentId, Fact } from '#domain/kernel';
import { bringIn, remarksOn } from './bring-in.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { orNull, siloNamed } from './edited/names.ts';
import { numberOfKey, planEdited } from './edited/plan-edited.ts';
import { matchCommitments } from './match-commitments.ts';
import { sameSaid } from './merge.ts';
import type { Edited, Import, Known, RowReport, Written } from './plan.ts';
import { readPromise } from './read-promise.ts';
import { partsFirst, type RowPlan } from './parts-first.ts';
import { refuseRow, reportRow } from './row-report.ts';
import type { Row } from './row.ts';

export type CommitmentsPlan = { readonly rows: readonly RowReport[]; readonly create: Written<Commitment>[]; readonly update: Written<Commitment>[]; readonly edited: readonly Edited[]; readonly facts: Fact[] };

const factOf = (type: string, c: Commitment, more: Fact['data'] = {}): Fact => ({
  type,
  subject: { kind: 'commitment', id: c.id },
  data: { number: c.number, carriedBy: c.carriedBy, promisedTo: c.promisedTo, ownerId: c.ownerId, standing: c.standing, agreedOn: c.agreedOn, arrears: c.arrears, asImported: c.asImported, ...more },
});

/** Commitments by key, else by key, carrying silo and title. What the file does not name stays as it is. */
export function planCommitments(rows: readonly Row[], fields: ReadonlySet<string>, fileName: string, known: Known, context: Import): CommitmentsPlan {
  const match = matchCommitments(rows.filter(({ mark }) => mark === null), context.snapshot.commitments);
  const { silos, members } = context.snapshot;
  const directory = { silos: new Map(silos.map(({ thing }) => [thing.id, thing])), members: new Map(members.map(({ thing }) => [thing.id, thing])) };
  const returned = planEdited(rows.filter(({ mark }) => mark !== null), (field) => fields.has(field), fileName, directory, context);
  const plan: CommitmentsPlan = { rows: [], create: [], update: [], edited: returned.edited, facts: returned.facts };
  let number = context.nextNumber;

  const one = (row: Row): RowPlan => {
    if (row.mark !== null) return { report: returned.one(row) };
    const said = row.said;
    const [key, title, siloKey] = [said['key'] ?? '', said['title'] ?? '', said['carriedBy'] ?? ''];
    const refuse = (why: string): RowPlan => ({ report: refuseRow('COMMITMENTS', row, why, key, title) });
    if (row.refusal !== null) return refuse(row.refusal);
    if (context.runsImports === false) return refuse('It is not from an export of this list. New commitments are brought in by the CCO; propose yours here.');
    const carriedBy = known.siloIds.get(siloKey) ?? orNull(siloNamed(siloKey, directory.silos.values()));
    if (carriedBy === null) return refuse(`No silo is called “${siloKey}” here. Add it to the silos, or correct the row.`);
    const { found, remarks: matched, refusal } = match(row);
    if (refusal !== null) return refuse(refusal);

    const promise = readPromise(said, carriedBy, known);
    if (found === null && context.listed?.has(numberOfKey(key) ?? 0)) {
      return refuse(`${key} is on this list, but the row has no version, so nobody can tell what was edited. Export the list again and edit that file; for a new commitment leave the key empty.`);
    }
    if (found === null) {
      const thing = bringIn(promise, key, number, context.newId() as CommitmentId, fileName, context);
      number += 1;
      plan.create.push({ thing, said });
      plan.facts.push(factOf('commitment.imported', thing));
      return { report: reportRow('COMMITMENTS', row, 'created', [...matched, ...promise.remarks, ...remarksOn(thing)], key, title) };
    }
    if (sameSaid(found.said, said)) return { report: reportRow('COMMITMENTS', row, 'unchanged', [...matched, ...promise.remarks], key, title) };
    const last = readPromise(found.said, known.siloIds.get(found.said['carriedBy'] ?? '') ?? found.thing.carriedBy, known);
    const next = bringUpToDate(found.thing, promise, last, said, found.said, fileName, context);
    // What the file says is kept anyway, so that it is not compared with older words next time.
    const update = { thing: { ...next.commitment, version: found.thing.version + 1 }, said };
    const facts: Fact[] = [];
    if (next.commitment !== found.thing) {
      const { asked } = next.commitment;
      facts.push(factOf('commitment.import-updated', next.commitment, { formerStanding: found.thing.standing, formerOwnerId: found.thing.ownerId }));
      if (asked !== null && asked !== found.thing.asked) {
        facts.push(factOf('commitment.date-asked', next.commitment, { fromOn: next.commitment.agreedOn, toOn: asked.on, reason: asked.reason }));
      }
      if (next.commitment.namedOwnerId !== null && next.commitment.namedOwnerId !== found.thing.namedOwnerId) {
        facts.push(factOf('commitment.owner-named', next.commitment, { namedOwnerId: next.commitment.namedOwnerId }));
      }
    }
    const report = reportRow('COMMITMENTS', row, 'updated', [...matched, ...promise.remarks, ...next.remarks], key, title);
    return { report, change: { before: found.thing, update, facts, refused: (why) => refuseRow('COMMITMENTS', row, why, key, title) } };
  };
  const taken = partsFirst(rows.map(one), context.neededParts ?? new Map());
  const changes = taken.flatMap(({ change }) => change ?? []);
  return { ...plan, rows: taken.map(({ report }) => report), update: changes.map(({ update }) => update), facts: [...plan.facts, ...changes.flatMap(({ facts }) => facts)] };
}
