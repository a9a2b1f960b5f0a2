import type { Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { keyOf, type Commitment, type Standing } from '../commitment.ts';
import { faceOf, type Face } from '../face.ts';
import { slipsOf } from '../slip.ts';
import type { SilenceRule } from '../overdue.ts';
import { isOfAge } from './ages.ts';
import { conditionOf, type Condition } from './condition.ts';
import { isWithin } from './counts.ts';
import type { Window } from './days.ts';
import type { Quality } from './fields.ts';
import type { QueryTerm } from './term.ts';
import { isNamed, type Named } from './unknown-names.ts';

/** What a query looks at beside the commitment itself. */
export type Seen = {
  readonly commitment: Commitment;
  readonly escalated: boolean;
  /** 24:00 of the agreed date in the carrying silo's zone. */
  readonly endOfDue: Instant | null;
  /** Whether it waits for an answer of whoever asks. */
  readonly waitsForMe: boolean;
  /** The silos of the open commitments that wait for it, each as often as it has one. */
  readonly blockedSilos: readonly SiloId[];
};

/** When, by whom and in which organization a query is asked. */
export type Asked = {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly me: MemberId | null;
  /** The organization's rule; the usual one without it. */
  readonly silence?: SilenceRule;
  readonly keyOfSilo: (id: SiloId) => string;
  readonly memberOf: (id: MemberId) => Named;
};

const OPEN: readonly Standing[] = ['PROPOSED', 'ACCEPTED', 'DELIVERED'];

/** Whether every term holds for the commitment: the same answer as the list's SQL, which a test compares. */
export const matches = (terms: readonly QueryTerm[], seen: Seen, asked: Asked): boolean =>
  terms.every((term) => {
    const condition = conditionOf(term, asked.today);
    return holds(condition, seen, asked) !== condition.negated;
  });

function holds(condition: Condition, seen: Seen, asked: Asked): boolean {
  const { commitment } = seen;
  const face = (): Face => faceOf(commitment, asked.now, seen.endOfDue, asked.silence);
  switch (condition.of) {
    case 'is': return condition.among.some((quality) => hasQuality(quality, seen, face()));
    case 'state': return condition.among.includes(face());
    case 'standing': return condition.among.includes(commitment.standing);
    case 'silo': return among(condition.keys, asked.keyOfSilo(commitment.carriedBy));
    case 'to': return commitment.promisedTo === null ? condition.office : among(condition.keys, asked.keyOfSilo(commitment.promisedTo));
    case 'owner': {
      const { ownerId } = commitment;
      if (ownerId === null) return condition.nobody;
      return (condition.me && ownerId === asked.me) || condition.people.some((word) => isNamed(word, asked.memberOf(ownerId)));
    }
    case 'due': return lies(commitment.agreedOn ?? commitment.proposedOn, condition.windows, condition.none);
    case 'original': return lies(commitment.originalOn, condition.windows, condition.none);
    case 'slipped': return condition.counts.some((counts) => isWithin(slipsOf(commitment).count, counts));
    case 'word': {
      const { lastWordAt } = commitment;
      if (lastWordAt === null && condition.none) return true;
      return condition.ages.some((age) => isOfAge(lastWordAt === null ? null : asked.now - lastWordAt, age));
    }
    case 'blocks': {
      const { blockedSilos } = seen;
      const whose = condition.any ? blockedSilos.length > 0 : blockedSilos.some((silo) => among(condition.keys, asked.keyOfSilo(silo)));
      return whose || condition.counts.some((counts) => isWithin(blockedSilos.length, counts));
    }
    case 'kind': return commitment.changeKind !== null && condition.among.includes(commitment.changeKind);
    case 'text': {
      const wanted = condition.words.toLowerCase();
      return commitment.title.toLowerCase().includes(wanted) || keyOf(commitment).toLowerCase() === wanted;
    }
  }
}

const among = (keys: readonly string[], key: string): boolean => keys.includes(key);

const lies = (on: LocalDate | null, windows: readonly Window[], none: boolean): boolean =>
  on === null ? none : windows.some(({ from, to }) => (from === null || on >= from) && (to === null || on <= to));

function hasQuality(quality: Quality, { commitment, escalated, waitsForMe }: Seen, face: Face): boolean {
  switch (quality) {
    case 'open': return OPEN.includes(commitment.standing);
    case 'ended': return !OPEN.includes(commitment.standing);
    case 'overdue':
    case 'at-risk':
    case 'on-track':
    case 'silent': return face === quality;
    case 'waiting': return waitsForMe;
    case 'asked': return commitment.asked !== null;
    case 'slipped': return slipsOf(commitment).count > 0;
    case 'escalated': return escalated;
    case 'arrears': return commitment.arrears === 'WAITING' && commitment.standing === 'ACCEPTED';
    case 'imported': return commitment.asImported;
    default: return commitment.standing.toLowerCase() === quality;
  }
}
