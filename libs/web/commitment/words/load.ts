import type { LoadExcess } from '#contract';
import { counted } from '#domain/calendar';
import type { Load, LoadLimits } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { at, dayInYear, dayOfMoment } from './when.ts';

type Confirmed = NonNullable<CommitmentDetailFragment['loadConfirmed']>;
type Numbers = Pick<Load, 'ownerOpen' | 'siloOpen' | 'ownerInWeek'> & LoadLimits;

const promises = (count: number): string => counted(count, 'open promise');

const EXCESS: Readonly<Record<LoadExcess, (numbers: Numbers, owner: string, silo: string) => string>> = {
  OWNER: ({ ownerOpen, mostOpenOfOwner }, owner) => `${owner} carries ${promises(ownerOpen)}, over the limit of ${mostOpenOfOwner}`,
  SILO: ({ siloOpen, mostOpenOfSilo }, _owner, silo) => `${silo} carries ${promises(siloOpen)}, over the limit of ${mostOpenOfSilo}`,
  WEEK: ({ ownerInWeek, mostInAWeek }, owner) => `${ownerInWeek} promises of ${owner} are due within three days of it, over the limit of ${mostInAWeek}`,
};

/** Each limit that it goes over, as a sentence without its full stop; itself counted. */
export const excessLines = (over: readonly LoadExcess[], numbers: Numbers, owner: string, silo: string): readonly string[] => over.map((one) => EXCESS[one](numbers, owner, silo));

/** `Accepted over a limit by Ada on 3 Nov: Ben carries 11 open promises, over the limit of 10.` */
export const loadConfirmedLine = (confirmed: Confirmed, silo: string, today: LocalDate): string =>
  `Accepted over a limit by ${confirmed.by?.name ?? 'somebody'} on ${dayInYear(dayOfMoment(at(confirmed.at)), today)}: ${excessLines(confirmed.over, confirmed, confirmed.owner?.name ?? 'its owner', silo).join('; ')}.`;

/** What owner and silo would carry with it, when nothing goes over a limit. */
export const loadLine = ({ ownerOpen, siloOpen, ownerInWeek }: Load, owner: string, silo: string): string => {
  const near = ownerInWeek > 1 ? `, ${ownerInWeek} of them due within three days of it` : '';
  const carrying = ownerOpen > 0 ? `${owner} then carries ${promises(ownerOpen)}${near}. ` : '';
  return `${carrying}${silo} then carries ${promises(siloOpen)}.`;
};
