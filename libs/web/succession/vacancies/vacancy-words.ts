import { counted } from '#domain/calendar';
import { titleOfAll } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import type { VacancyLineFragment } from './vacancies.generated.ts';

/** What nobody holds, in words. */
export const vacancyTitle = ({ kind, silo, series, commitment }: VacancyLineFragment): string => {
  if (kind === 'SPONSOR') return 'The organization has no sponsor';
  if (series) return `${titleOfAll(series.title)}, which comes again`;
  return commitment ? commitment.title : `${silo?.name ?? 'A silo'} has no lead and no stand-in`;
};

/** Since when, and by when it is to be placed. */
export const vacancySentence = ({ formerHolder, placeBy, silo }: VacancyLineFragment, today: LocalDate, say: (on: LocalDate) => string): string => {
  const by = placeBy as LocalDate | null;
  if (!formerHolder || !by) return 'Nobody answers there, and nobody is told.';
  return `${silo?.name ?? ''}, held by ${formerHolder.name}, who left. ${by < today ? `Was to be placed by ${say(by)}` : `Place it by ${say(by)}`}`;
};

/** The card's one line. */
export const listSentence = (vacancies: readonly VacancyLineFragment[]): string =>
  `${counted(vacancies.length, 'thing')} ${vacancies.length === 1 ? 'has' : 'have'} nobody who answers for ${vacancies.length === 1 ? 'it' : 'them'}. Dates and clocks go on meanwhile.`;
