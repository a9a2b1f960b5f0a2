import { counted, daysBetween, times } from '#domain/calendar';
import { daysWithoutWord } from '#domain/commitment';
import type { Instant, LocalDate } from '#domain/kernel';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { ASK_WORDS, CLOSING_WORDS } from './codes.ts';
import { at, dayInYear, dayOfMoment, on } from './when.ts';

const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

type Clock = { readonly today: LocalDate; readonly now: Instant };

const due = ({ agreedOn, slipCount }: CommitmentDetailFragment, today: LocalDate): string => {
  if (!agreedOn) return 'It has no date yet';
  const slipped = slipCount > 0 ? `, slipped ${times(slipCount)}` : '';
  return `Due ${dayInYear(on(agreedOn), today)}${slipped}`;
};

/** Whether a ruling answered what the last report said: its confidence and its ask were about the date before. */
const ruledSince = ({ report, escalation }: CommitmentDetailFragment): boolean =>
  report !== null && escalation?.ruling?.state === 'EXECUTED' && escalation.ruling.settledAt !== null && at(report.at) < at(escalation.ruling.settledAt);

/** How it stands, in words: what is the matter, why, and what is asked. Answers that it waits for are told beside it. */
export const stateSentence = (commitment: CommitmentDetailFragment, { today, now }: Clock): string => {
  const { face, report, agreedOn, proposedOn, owner, deliveries, closing, lastWordAt } = commitment;
  const last = deliveries.at(-1);
  const day = (text: string) => dayInYear(on(text), today);
  switch (face) {
    case 'PROPOSED': return proposedOn ? `Proposed for ${day(proposedOn)}. It counts once the carrying silo accepts.` : 'Proposed without a date. It counts once the carrying silo accepts with one.';
    case 'ACCEPTED': return `Accepted${owner ? ` by ${owner.name}` : ''}, no report yet. ${due(commitment, today)}.`;
    case 'ON_TRACK': return `On track: ${report?.evidence ? ended(report.evidence) : 'reported without more words.'} ${due(commitment, today)}.`;
    case 'AT_RISK': {
      if (ruledSince(commitment)) return `Reported at risk before the ruling: ${ended(report?.evidence ?? '')} No report since. ${due(commitment, today)}.`;
      const ask = report?.ask ? ` Asks for ${ASK_WORDS[report.ask.kind].toLowerCase()}: ${ended(report.ask.text)}` : '';
      return `At risk: ${ended(report?.evidence ?? '')} ${report?.confidence ?? 0} % confident of ${agreedOn ? day(agreedOn) : 'its date'}.${ask}`;
    }
    case 'OVERDUE': {
      const late = agreedOn ? counted(daysBetween(on(agreedOn), today), 'day') : '';
      const said = report?.evidence ? ` Last report, ${report.state === 'AT_RISK' ? 'at risk' : 'on track'}: ${ended(report.evidence)}` : '';
      return `${late} past ${agreedOn ? day(agreedOn) : 'its date'}${commitment.slipCount > 0 ? `, slipped ${times(commitment.slipCount)} before` : ''}.${said}`;
    }
    case 'SILENT': {
      const silent = lastWordAt ? daysWithoutWord(at(lastWordAt), now) : null;
      return silent === null ? `Nobody has said a word about it yet. ${due(commitment, today)}.` : `${commitment.silence === 'STALE' ? 'Stale: no' : 'No'} word for ${counted(silent, 'day')}, since ${day(dayOfMoment(at(lastWordAt!)))}. ${due(commitment, today)}.`;
    }
    case 'DELIVERED': return `Delivered ${last ? day(dayOfMoment(at(last.at))) : ''}${last?.by[0] ? ` by ${last.by[0].name}` : ''}, not verified yet.`;
    case 'VERIFIED': return `Verified${last?.answeredBy ? ` by ${last.answeredBy.name}` : ''}. Its effect on customers is not judged yet.`;
    case 'EFFECT_PROVEN': return 'Kept, and its effect on customers is proven.';
    case 'EFFECT_NONE': return 'Delivered and verified, but it had no effect on customers.';
    case 'DECLINED':
    case 'WITHDRAWN': return closing ? `${CLOSING_WORDS[closing.path]} on ${day(closing.on)}${closing.by ? ` by ${closing.by.name}` : ''}: ${ended(closing.reason || 'no reason given')}` : 'It has ended.';
  }
};
