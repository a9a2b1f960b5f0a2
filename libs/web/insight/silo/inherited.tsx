import type { LocalDate } from '#domain/kernel';
import { shortDate, useClock } from '#web/ui';
import { inheritedLine } from './inherited-words.ts';
import type { SiloPageQuery } from './silo-page.generated.ts';
import styles from './inherited.module.css';

type Silo = NonNullable<SiloPageQuery['silo']>;

/** Of the kept rate, what silos that were closed into this one kept under their own name. */
export const InheritedRates = ({ rates }: { rates: Silo['inherited'] }) => {
  const { today } = useClock();
  if (rates.length === 0) return null;
  return (
    <ul className={styles.rates} aria-label="Kept under former names">
      {rates.map((rate) => (
        <li key={rate.key}>{inheritedLine(rate, (on) => shortDate(on as LocalDate, today))}</li>
      ))}
    </ul>
  );
};

/** Said to whoever came by an address that meant another silo, or this one by a former key. */
export const FormerName = ({ silo, calledBy }: { silo: Silo; calledBy: string }) => {
  const { today } = useClock();
  if (silo.key === calledBy) return null;
  const closed = silo.inherited.find(({ key }) => key === calledBy);
  return (
    <p className={styles.former} role="note">
      {closed
        ? `${closed.name} was closed into ${silo.name} on ${shortDate(closed.closedOn as LocalDate, today)}. What was open is here.`
        : `“${calledBy}” is a former key of ${silo.name}. It still leads here.`}
    </p>
  );
};
