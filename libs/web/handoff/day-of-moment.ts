import type { LocalDate } from '#domain/kernel';

const FORMAT = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of a moment where the reader is. */
export const dayOfMoment = (moment: string): LocalDate => FORMAT.format(Date.parse(moment)) as LocalDate;
