import { counted } from '#domain/calendar';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { OFFICE_NAME } from './office.ts';
import { QUESTION_WORDS } from './codes.ts';
import { at, dayInYear, dayOfMoment } from './when.ts';
import type { LocalDate } from '#domain/kernel';

type Waiting = CommitmentDetailFragment['waiting'][number];
type Waits = NonNullable<CommitmentRowFragment['waits']>;

/** Who owes the answer, by name where one is known: `Priya Raman, Finance`. */
export const whoOwes = (commitment: CommitmentDetailFragment, { member, side }: Waiting): string => {
  if (member) return member.name;
  const silo = side === 'CARRIER' ? commitment.carriedBy : commitment.promisedTo;
  if (!silo) return `the ${OFFICE_NAME}`;
  return silo.lead ? `${silo.lead.name}, ${silo.name}` : silo.name;
};

/** `3 Nov, 4 working days`; the first day says no number. */
const since = (sinceAt: string, workingDays: number | null, today: LocalDate): string =>
  `${dayInYear(dayOfMoment(at(sinceAt)), today)}${workingDays ? `, ${counted(workingDays, 'working day')}` : ''}`;

/** `Waiting on Priya Raman, Finance, to answer the asked date, since 3 Nov, 4 working days.` */
export const waitingLine = (commitment: CommitmentDetailFragment, waiting: Waiting, today: LocalDate): string => {
  const { sinceAt, workingDays } = waiting;
  return `Waiting on ${whoOwes(commitment, waiting)}, ${QUESTION_WORDS[waiting.question]}${sinceAt ? `, since ${since(sinceAt, workingDays, today)}` : ''}.`;
};

/** Whom a row waits for, short: `Finance`. */
export const waitsForName = ({ carriedBy, promisedTo }: Pick<CommitmentRowFragment, 'carriedBy' | 'promisedTo'>, { member, side }: Pick<Waits, 'member' | 'side'>): string =>
  member?.name ?? (side === 'CARRIER' ? carriedBy.name : (promisedTo?.name ?? OFFICE_NAME));

/** `Waits for Finance since 3 Nov, 4 working days`. */
export const waitsLine = (commitment: Pick<CommitmentRowFragment, 'carriedBy' | 'promisedTo'>, waits: Waits, today: LocalDate): string =>
  `Waits for ${waitsForName(commitment, waits)}${waits.sinceAt ? ` since ${since(waits.sinceAt, waits.workingDays, today)}` : ''}`;
