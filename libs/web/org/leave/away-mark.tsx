import type { LocalDate } from '#domain/kernel';
import { shortDate, useClock } from '#web/ui';
import { awayInWords } from './away-words.ts';
import styles from './away-mark.module.css';

type Away = { readonly untilOn: string; readonly standIn?: { readonly name: string } | null } | null | undefined;

/** Beside the name of somebody who is away today: until when, and who stands in. */
export const AwayMark = ({ away }: { away: Away }) => {
  const { today } = useClock();
  if (!away) return null;
  return <span className={styles.away}>{awayInWords(shortDate(away.untilOn as LocalDate, today), away.standIn?.name)}</span>;
};
