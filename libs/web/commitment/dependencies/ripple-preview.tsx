import { useQuery } from '@apollo/client/react';
import { counted, isDate } from '#domain/calendar';
import { SiloName, StateGlyph, useClock } from '#web/ui';
import { useDeferredValue } from 'react';
import { stateOf } from '../words/faces.ts';
import { dayInYear, on as dayOf } from '../words/when.ts';
import { PreviewRippleDocument } from './ripple.generated.ts';
import styles from './ripple-preview.module.css';
import { rippleSentence } from './ripple-words.ts';

type DateMove = { readonly id: string; readonly on: string };
type RipplePreviewProps = {
  /** The dates that somebody is about to set. */
  moves: readonly DateMove[];
  /** When the others hear of it: "Once Ben agrees". */
  once: string;
};

const SHOWN = 6;

/** Before dates are saved: in one sentence how many promises of whom they push, then each of these with its old and its new date. */
export const RipplePreview = ({ moves, once }: RipplePreviewProps) => {
  const { today } = useClock();
  const wanted = useDeferredValue(moves.filter(({ on }) => isDate(on)));
  const { data, previousData } = useQuery(PreviewRippleDocument, {
    variables: { moves: wanted.map(({ id, on }) => ({ id, on })) }, skip: wanted.length === 0, fetchPolicy: 'cache-and-network',
  });
  const follows = (wanted.length === 0 ? undefined : (data ?? previousData))?.previewRipple.moves;
  if (!follows) return null;
  const sentence = rippleSentence(wanted.length === 1 ? dayOf(wanted[0]!.on) : null, follows, today);
  if (follows.length === 0) return <p className={styles.none} role="status">{sentence}</p>;
  return (
    <section className={styles.ripple} aria-label="What this date moves">
      <p className={styles.sentence} role="status">{sentence}</p>
      <ol className={styles.moves}>
        {follows.slice(0, SHOWN).map(({ commitment, fromOn, toOn, days }) => (
          <li key={commitment.id} className={styles.move}>
            <StateGlyph state={stateOf(commitment.face)} />
            <span className={styles.what}>
              <span className={styles.title}>{commitment.title}</span>
              <span className={styles.who}>
                <SiloName name={commitment.carriedBy.name} /> {commitment.owner?.name}
              </span>
            </span>
            <span className={styles.dates}>
              <s className={styles.from}>{dayInYear(dayOf(fromOn), today)}</s> {dayInYear(dayOf(toOn), today)}
              <span className={styles.days}>+{counted(days, 'day')}</span>
            </span>
          </li>
        ))}
      </ol>
      {follows.length > SHOWN && <p className={styles.none}>and {counted(follows.length - SHOWN, 'more', 'more')}</p>}
      <p className={styles.none}>{once}, the new dates are suggested to their owners. None of them moves before its owner says yes.</p>
    </section>
  );
};
