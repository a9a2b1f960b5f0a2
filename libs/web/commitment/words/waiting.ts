import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { OFFICE_NAME } from './office.ts';
import { QUESTION_WORDS } from './codes.ts';
import { at, dayInYear, dayOfMoment } from './when.ts';
import type { LocalDate } from '#domain/kernel';

type Waiting = CommitmentDetailFragment['waiting'][number];

/** Who owes the answer, by name where one is known: `Priya Raman, Finance`. */
export const whoOwes = (commitment: CommitmentDetailFragment, { member, side }: Waiting): string => {
  if (member) return member.name;
  const silo = side === 'CARRIER' ? commitment.carriedBy : commitment.promisedTo;
  if (!silo) return `the ${OFFICE_NAME}`;
  return silo.lead ? `${silo.lead.name}, ${silo.name}` : silo.name;
};

/** `Waiting on Priya Raman, Finance, to answer the asked date, since 3 Nov.` */
export const waitingLine = (commitment: CommitmentDetailFragment, waiting: Waiting, today: LocalDate): string => {
  const since = waiting.sinceAt ? `, since ${dayInYear(dayOfMoment(at(waiting.sinceAt)), today)}` : '';
  return `Waiting on ${whoOwes(commitment, waiting)}, ${QUESTION_WORDS[waiting.question]}${since}.`;
};
