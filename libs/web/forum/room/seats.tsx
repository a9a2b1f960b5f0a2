import type { AttendanceMark } from '#contract';
import { Card, Icon, ProblemNote, SiloName } from '#web/ui';
import { MarkAttendanceDocument } from '../steps.generated.ts';
import type { SeatOf, Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { MARK_WORDS } from '../words.ts';
import styles from './seats.module.css';

/** Who sits there, or why nobody does. */
const whoOf = ({ mark, member, expected, standIn }: SeatOf): string => {
  if (mark === 'PRESENT' || mark === 'STAND_IN') return member?.name ?? 'somebody';
  if (mark) return MARK_WORDS[mark];
  return expected?.name ?? (standIn ? `stand-in ${standIn.name}` : 'nobody named');
};

const choicesOf = (seat: SeatOf): readonly AttendanceMark[] => [
  ...(seat.expected ? (['PRESENT'] as const) : []),
  ...(seat.standIn ? (['STAND_IN'] as const) : []),
  'EXCUSED',
  'ABSENT',
];

/** Every silo's seat: one tap says who came; the quorum counts silos. */
export const Seats = ({ sitting }: { sitting: Sitting }) => {
  const step = useSittingStep(MarkAttendanceDocument);
  const { seats, quorum, id } = sitting;
  const mayMark = sitting.may.includes('sitting.capture');
  const mark = (seat: SeatOf, as: AttendanceMark) => void step.take({ id, siloId: seat.silo.id, mark: as });
  return (
    <Card title="Seats" aside={quorum.met ? `quorum, ${quorum.filled} of ${quorum.seats}` : `${quorum.filled} of ${quorum.seats}, ${quorum.needed} needed`} flush>
      {step.problem && <ProblemNote what={step.problem.message} />}
      <ul className={styles.seats}>
        {seats.map((seat) => {
          const filled = seat.mark === 'PRESENT' || seat.mark === 'STAND_IN';
          const tap = seat.expected ? 'PRESENT' : seat.standIn ? 'STAND_IN' : null;
          const face = (
            <>
              <span className={styles.dot} aria-hidden="true">
                {filled && <Icon name="check" size={16} />}
              </span>
              <span className={styles.words}>
                <SiloName name={seat.silo.name} />
                <span className={styles.who}>
                  {whoOf(seat)}
                  {seat.mark === 'STAND_IN' && ', stand-in'}
                </span>
              </span>
            </>
          );
          return (
            <li key={seat.silo.id} data-filled={filled || undefined} data-out={(seat.mark !== null && !filled) || undefined} className={styles.seat}>
              {mayMark && tap ? (
                <button type="button" className={styles.tap} aria-pressed={filled} onClick={() => mark(seat, filled ? 'ABSENT' : tap)}>
                  {face}
                </button>
              ) : (
                <div className={styles.tap}>{face}</div>
              )}
              {mayMark && (
                <span className={styles.more}>
                  <Icon name="more" size={16} />
                  <select aria-label={`${seat.silo.name}: attendance`} value={seat.mark ?? ''} onChange={(event) => event.target.value && mark(seat, event.target.value as AttendanceMark)}>
                    <option value="">Not marked</option>
                    {choicesOf(seat).map((choice) => (
                      <option key={choice} value={choice}>
                        {MARK_WORDS[choice]}
                      </option>
                    ))}
                  </select>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
