import type { Standing } from '#domain/commitment';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { Said } from './fields.ts';
import { memberNamed, orNull, receiverNamed } from './edited/names.ts';
import { readFileDate } from './file-date.ts';
import type { Known } from './plan.ts';
import { note, several, warning, type Remark } from './row.ts';
import { readState } from './state-words.ts';

/** A row of commitments, understood: what can be said in the record's own words, and the rest as lines of text. */
export type FilePromise = {
  readonly title: string;
  readonly carriedBy: SiloId;
  /** Null is the CCO's office, and whatever the file does not name. */
  readonly promisedTo: SiloId | null;
  readonly customerEffect: string;
  readonly doneWhen: string;
  readonly nextStep: string;
  readonly contributingSiloIds: readonly SiloId[];
  readonly ownerId: MemberId | null;
  readonly standing: Standing;
  readonly stateWord: string;
  readonly due: LocalDate | null;
  readonly created: LocalDate | null;
  readonly updated: LocalDate | null;
  /** What no field holds, line by line. */
  readonly rest: string;
  readonly remarks: readonly Remark[];
};

/** Reads what a row promises. `carriedBy` is known already; everything else may be missing or unknown, and is remarked. */
export function readPromise(said: Said, carriedBy: SiloId, known: Known): FilePromise {
  const cell = (name: string): string => said[name] ?? '';
  const remarks: (Remark | null)[] = [];
  const lines: string[] = [];
  const keep = (label: string, text: string): void => void (text !== '' && lines.push(`${label}: ${text}`));

  const ownerId = known.memberIds.get(cell('owner')) ?? orNull(memberNamed(cell('owner'), known.members ?? []));
  if (cell('owner') !== '' && ownerId === null) {
    remarks.push(warning(`Its owner “${cell('owner')}” is not among the people; nobody was made owner instead.`));
    keep('Owner in the file', cell('owner'));
  }
  const to = cell('promisedTo') === '' ? null : (known.siloIds.get(cell('promisedTo')) ?? readReceiver(cell('promisedTo'), known));
  if (to === undefined || to === carriedBy) {
    remarks.push(warning(`It is promised to “${cell('promisedTo')}”, ${to === undefined ? 'which is no silo here' : 'the silo that carries it'}; it was taken as promised to the CCO’s office.`));
    keep('Promised to in the file', cell('promisedTo'));
  }
  const state = readState(cell('status'));
  remarks.push(state.remark);
  const [due, created, updated] = [readFileDate(cell('due'), 'Due'), readFileDate(cell('created'), 'Created'), readFileDate(cell('updated'), 'Last word')];
  remarks.push(due.remark, created.remark, updated.remark);

  const supporters = several(cell('supporters'));
  const [own, others] = [supporters.filter((key) => key === cell('carriedBy')), supporters.filter((key) => key !== cell('carriedBy'))];
  if (own.length > 0) remarks.push(note(`It names its own silo “${own[0]}” as a supporter; that entry was left out.`));
  const unknown = others.filter((key) => !known.siloIds.has(key));
  if (unknown.length > 0) remarks.push(note(`Supporting, but no silo here: ${unknown.join(', ')}. Kept as a note.`));

  keep('Co-owners', several(cell('coOwners')).join(', '));
  keep('Supporting, but no silo here', unknown.join(', '));
  keep('Approvers', several(cell('approvers')).join(', '));
  keep('State in the file', state.remark === null ? '' : cell('status'));
  keep('Stage', cell('stage'));
  keep('Milestone', cell('milestone'));
  keep('Due in the file', due.on === null ? cell('due') : '');
  keep('Created in the file', created.on === null ? cell('created') : '');
  keep('Last word in the file', updated.on === null ? cell('updated') : '');

  return {
    title: cell('title'), carriedBy, promisedTo: to === carriedBy ? null : (to ?? null), customerEffect: cell('customerEffect'), doneWhen: cell('doneWhen'), nextStep: cell('nextStep'),
    ownerId, standing: state.standing, stateWord: cell('status'),
    contributingSiloIds: [...new Set(others.flatMap((key) => known.siloIds.get(key) ?? []))].filter((id) => id !== carriedBy),
    due: due.on, created: created.on, updated: updated.on, rest: lines.join('\n'),
    remarks: remarks.filter((remark) => remark !== null),
  };
}

/** The silo, null for the CCO's office, undefined for nobody known. */
const readReceiver = (text: string, { silos }: Known): SiloId | null | undefined => {
  const named = receiverNamed(text, silos ?? []);
  return named.ok ? named.value : undefined;
};
