import { Card, Hidden, Icon } from '#web/ui';
import type { AgendaItem, Sitting } from '../use-sitting.ts';
import { useSecondsSince } from '../use-sitting.ts';
import { carriedWords, minutesOf } from '../words.ts';
import styles from './agenda-rail.module.css';

type RailProps = { sitting: Sitting; onTake: ((itemId: string) => void) | undefined };

const Line = ({ item, at, current, spent }: { item: AgendaItem; at: number; current: boolean; spent: number }) => (
  <>
    <span className={styles.number} aria-hidden="true">
      {item.settled ? <Icon name="check" size={16} /> : at + 1}
    </span>
    <span className={styles.words}>
      <span className={styles.title}>
        {item.title}
        {item.settled && <Hidden>, settled</Hidden>}
      </span>
      <span className={styles.time} data-over={spent > item.minutes * 60 || undefined}>
        {current || spent > 0 ? `${minutesOf(spent)} of ${item.minutes} min` : `${item.minutes} min`}
        {item.carried > 0 && ` · ${carriedWords(item.carried)}`}
      </span>
    </span>
  </>
);

/** The agenda with what each item was given and has taken; the chair's tap moves every screen. */
export const AgendaRail = ({ sitting, onTake }: RailProps) => {
  const since = useSecondsSince(sitting.agenda);
  const { agenda, currentItemId } = sitting;
  return (
    <Card title="Agenda" aside={`${agenda.filter((item) => item.settled).length} of ${agenda.length} settled`} flush>
      <ol className={styles.items}>
        {agenda.map((item, at) => {
          const current = item.id === currentItemId;
          const spent = item.spentSeconds + (current ? since : 0);
          const line = <Line item={item} at={at} current={current} spent={spent} />;
          return (
            <li key={item.id} data-current={current || undefined} aria-current={current ? 'step' : undefined} data-settled={item.settled || undefined}>
              {onTake ? (
                <button type="button" className={styles.item} onClick={() => onTake(item.id)}>
                  {line}
                </button>
              ) : (
                <div className={styles.item}>{line}</div>
              )}
            </li>
          );
        })}
      </ol>
      {agenda.length === 0 && <p className={styles.none}>No agenda was set. What comes out can be captured all the same.</p>}
    </Card>
  );
};
