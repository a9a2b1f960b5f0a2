import type { CommitmentId, Fact, MemberId, Problem, SiloId } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';
import type { Decided, Step } from '../step.ts';

/** In whose place somebody acts, and over whom that came to them. */
export type InsteadOf = { readonly principal: MemberId; readonly way: readonly MemberId[] };
/** A step that would be taken on a row now: by oneself (null) or in somebody's place; `step.version` is the one that was read. */
export type BulkWay = { readonly insteadOf: InsteadOf | null; readonly step: Step };
export type BulkRow = { readonly commitment: Commitment; /** By oneself first. */ readonly ways: readonly BulkWay[] };
export type BulkChanged = { readonly before: Commitment; readonly after: Commitment; readonly facts: readonly Fact[]; /** Null: by oneself. */ readonly insteadOf: InsteadOf | null };
export type BulkRefused = { readonly id: CommitmentId; readonly problem: Problem };
export type BulkPlan = { readonly changed: readonly BulkChanged[]; readonly refused: readonly BulkRefused[] };

type TakeRow = (commitment: Commitment, step: Step, insteadOf: InsteadOf | null) => Decided;

function changeOrProblem({ commitment, ways }: BulkRow, take: TakeRow): BulkChanged | Problem {
  let refused: Problem | null = null;
  for (const { insteadOf, step } of ways) {
    const decided = take(commitment, step, insteadOf);
    if (decided.ok) return { before: commitment, after: decided.value.commitment, facts: decided.value.facts, insteadOf };
    if (refused === null || refused.code === 'NOT_ALLOWED') refused = decided.problem;
    if (insteadOf === null && refused.code !== 'NOT_ALLOWED') break;
  }
  return refused!;
}

/**
 * What the same step does to each row: those that it changes, and those that refuse it, each with its own reason. What somebody may
 * not do by themselves they may do for whom they stand in; a refusal is told as it was to whoever may, if there is anybody.
 */
export function planBulk(rows: readonly BulkRow[], take: TakeRow): BulkPlan {
  const changed: BulkChanged[] = [];
  const refused: BulkRefused[] = [];
  for (const row of rows) {
    const seen = changeOrProblem(row, take);
    if ('after' in seen) changed.push(seen);
    else refused.push({ id: row.commitment.id, problem: seen });
  }
  return { changed, refused };
}

/** Rows that are refused for one reason, told without their keys. */
export type Because = { readonly because: string; readonly code: Problem['code']; readonly ids: readonly CommitmentId[] };

/** "C-12 is as it was: it is verified." says the same of each row: "It is verified."; "C-12 was changed …": "It was changed …". */
const sentence = (message: string): string => {
  const said = message.replace(/^C-\d+ (?:is as it was[:.]|was changed by somebody while you read it\.) */, (lead) => (lead.includes('somebody') ? 'Somebody changed it meanwhile. ' : '')).replace(/^C-\d+ /, 'It ');
  return said.charAt(0).toUpperCase() + said.slice(1);
};

/** The reasons, that of the most rows first. */
export function becauseOf(refused: readonly BulkRefused[]): readonly Because[] {
  const reasons = new Map<string, { because: string; code: Problem['code']; ids: CommitmentId[] }>();
  for (const { id, problem } of refused) {
    const because = sentence(problem.message);
    const known = reasons.get(because) ?? { because, code: problem.code, ids: [] };
    known.ids.push(id);
    reasons.set(because, known);
  }
  return [...reasons.values()].toSorted((one, other) => other.ids.length - one.ids.length);
}

/**
 * Whom a bulk edit moves: silos that must answer an asked date, silos that a date is suggested to, people asked to own,
 * and how many dates hold at once. A null silo is the CCO's office.
 */
export type BulkMove =
  | { readonly what: 'ANSWERS_DATE' | 'IS_SUGGESTED_A_DATE' | 'ANSWERS_COUNTER' | 'ANSWERS_WITHDRAWAL'; readonly siloId: SiloId | null; readonly memberId: null; readonly count: number }
  | { readonly what: 'IS_ASKED_TO_OWN'; readonly siloId: null; readonly memberId: MemberId; readonly count: number }
  | { readonly what: 'HOLDS_AT_ONCE'; readonly siloId: null; readonly memberId: null; readonly count: number };

type Move = Pick<BulkMove, 'what' | 'siloId' | 'memberId'>;

const movesOf = ({ before, after }: BulkChanged): readonly Move[] => {
  const moves: Move[] = [];
  const silo = (what: Move['what'], siloId: SiloId | null) => moves.push({ what, siloId, memberId: null });
  if (after.asked !== null && after.asked !== before.asked) silo('ANSWERS_DATE', after.promisedTo);
  if (after.suggested !== null && after.suggested !== before.suggested) silo('IS_SUGGESTED_A_DATE', after.carriedBy);
  if (after.rounds.length > before.rounds.length) silo('ANSWERS_COUNTER', after.waitingOn === 'CARRIER' ? after.carriedBy : after.promisedTo);
  if (after.withdrawalAsked !== null && before.withdrawalAsked === null) silo('ANSWERS_WITHDRAWAL', after.withdrawalAsked.side === 'CARRIER' ? after.promisedTo : after.carriedBy);
  if (after.namedOwnerId !== null && after.namedOwnerId !== before.namedOwnerId) moves.push({ what: 'IS_ASKED_TO_OWN', siloId: null, memberId: after.namedOwnerId });
  if (after.agreedOn !== before.agreedOn) moves.push({ what: 'HOLDS_AT_ONCE', siloId: null, memberId: null });
  return moves;
};

export function whomItMoves(changed: readonly BulkChanged[]): readonly BulkMove[] {
  const counts = new Map<string, { move: Move; count: number }>();
  for (const move of changed.flatMap(movesOf)) {
    const key = JSON.stringify([move.what, move.siloId, move.memberId]);
    counts.set(key, { move, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ move, count }) => ({ ...move, count }) as BulkMove).toSorted((one, other) => other.count - one.count);
}
