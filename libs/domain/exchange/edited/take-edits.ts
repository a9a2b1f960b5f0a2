import { complete, editTerms, hindrance, nameOwner, reschedule, suggestDate, triage, type Change, type Commitment, type Decided, type Step } from '#domain/commitment';
import { refuse, type LocalDate, type Problem, type Result } from '#domain/kernel';
import { EXPORT_COLUMNS, type ExportColumnName } from '../export/columns.ts';
import { warning, type Remark } from '../row.ts';
import type { EditedCell } from './edited-cells.ts';
import type { Directory } from './listed.ts';
import { memberNamed, receiverNamed, siloNamed } from './names.ts';

export type Taken = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly problems: readonly Remark[] };
export type Taking = { readonly stepOn: (commitment: Commitment) => Step; readonly directory: Directory; readonly fileName: string };

const TERMS = ['title', 'nextStep', 'customerEffect', 'doneWhen', 'carriedBy', 'promisedTo'] as const;

const sayAt = (column: ExportColumnName, message: string): Remark => ({
  ...warning(message.replace(/^Nothing was changed: ./, (start) => start.slice(-1).toUpperCase())),
  column: EXPORT_COLUMNS[column].header,
});

const columnOf = (field: string | null | undefined): ExportColumnName | undefined =>
  field === 'proposedOn' ? 'due' : TERMS.find((name) => name === field);

/** A date that is agreed, or should be: missing, in the arrears, one's own to move, or another's to be asked about. */
function moveDate(commitment: Commitment, on: LocalDate, { stepOn, fileName }: Taking): Decided {
  const step = stepOn(commitment);
  const moved = { on, reason: 'OUTSIDE', note: `From ${fileName}` } as const;
  if (commitment.asImported && commitment.agreedOn === null) return complete(commitment, { on }, step);
  if (hindrance(commitment, 'arrears.triage', step) === null) return triage(commitment, { kind: 'NEW_DATE', ...moved }, step);
  const mayMove = hindrance(commitment, 'commitment.reschedule', step) === null;
  const maySuggest = hindrance(commitment, 'commitment.suggest-date', step) === null;
  return !mayMove && maySuggest ? suggestDate(commitment, moved, step) : reschedule(commitment, moved, step);
}

function passOn(commitment: Commitment, text: string, { stepOn, directory }: Taking): Decided {
  if (text === '') return refuse('INVALID', 'An owner is not taken away by a file. Name another one, or put the name back.');
  const named = memberNamed(text, directory.members.values());
  if (!named.ok) return named;
  const step = stepOn(commitment);
  const lacks = commitment.asImported && commitment.ownerId === null;
  return lacks ? complete(commitment, { ownerId: named.value }, step) : nameOwner(commitment, { ownerId: named.value }, step);
}

type Edit = Parameters<typeof editTerms>[1];

/** Every cell that is wrong by itself, so that its reader mends the row once; what is wrong with several is said once. */
function refusedAlone(edit: Edit, take: (one: Edit) => Decided): readonly { readonly column: ExportColumnName; readonly problem: Problem }[] {
  const said = new Set<string>();
  return Object.entries(edit).flatMap(([name, value]) => {
    const decided = value === undefined ? null : take({ [name]: value } as Edit);
    if (decided === null || decided.ok || said.has(decided.problem.message)) return [];
    said.add(decided.problem.message);
    return [{ column: (name === 'proposedOn' ? 'due' : name) as ExportColumnName, problem: decided.problem }];
  });
}

/**
 * Takes a row's edits as its reader would make them by hand, each by the rule of its own step: what somebody may not do
 * here, a file does not do for them. One that is refused refuses the row, and says why at its column.
 */
export function takeEdits(commitment: Commitment, cells: readonly EditedCell[], taking: Taking): Taken {
  const problems: Remark[] = [];
  let change: Change = { commitment, facts: [] };
  const take = (columns: readonly ExportColumnName[], decided: Decided): void => {
    if (decided.ok) change = { commitment: decided.value.commitment, facts: [...change.facts, ...decided.value.facts] };
    else problems.push(sayAt(columnOf(decided.problem.field) ?? columns[0]!, decided.problem.message));
  };
  const said = new Map(cells.map(({ column, text }) => [column, text]));
  const found = <Id>(column: ExportColumnName, named: Result<Id>): Id | undefined => {
    if (named.ok) return named.value;
    problems.push(sayAt(column, named.problem.message));
    return undefined;
  };
  const [carrier, receiver, due, owner] = [said.get('carriedBy'), said.get('promisedTo'), said.get('due'), said.get('owner')];
  if (due === '') problems.push(sayAt('due', 'A date is not taken away by a file. Put it back, or withdraw the commitment here.'));
  const proposedOn = commitment.standing === 'PROPOSED' && due ? (due as LocalDate) : undefined;
  const places = {
    carriedBy: carrier === undefined ? undefined : found('carriedBy', siloNamed(carrier, taking.directory.silos.values())),
    promisedTo: receiver === undefined ? undefined : found('promisedTo', receiverNamed(receiver, taking.directory.silos.values())),
  };
  const terms = [...TERMS.filter((name) => said.has(name)), ...(proposedOn === undefined ? [] : ['due' as const])];
  if (terms.length > 0) {
    const words = { title: said.get('title'), nextStep: said.get('nextStep'), customerEffect: said.get('customerEffect'), doneWhen: said.get('doneWhen') };
    const edit = { ...words, ...places, proposedOn };
    const whole = editTerms(commitment, edit, taking.stepOn(commitment));
    const alone = whole.ok && problems.length === 0 ? [] : refusedAlone(edit, (one) => editTerms(commitment, one, taking.stepOn(commitment)));
    for (const { column, problem } of alone) problems.push(sayAt(columnOf(problem.field) ?? column, problem.message));
    if (alone.length === 0 && problems.length === 0) take(terms, whole);
  }
  if (due && proposedOn === undefined) take(['due'], moveDate(change.commitment, due as LocalDate, taking));
  if (owner !== undefined) take(['owner'], passOn(change.commitment, owner, taking));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, change: { ...change, commitment: { ...change.commitment, version: commitment.version + 1 } } };
}
