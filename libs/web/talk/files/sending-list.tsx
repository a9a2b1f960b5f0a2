import { sizeInWords } from '#domain/talk';
import { cx, Icon } from '#web/ui';
import styles from './sending-list.module.css';
import type { Sending } from './use-sending.ts';

const saysOf = ({ file, problem }: Sending): string => problem ?? (file ? (file.note === '' ? sizeInWords(file.size) : file.note) : 'On its way …');

/** The files that will go with what is being written. */
export const SendingList = ({ sending, onLeaveOut }: { sending: readonly Sending[]; onLeaveOut: (key: number) => void }) => (
  <ul className={styles.list} aria-label="Files to send" aria-live="polite">
    {sending.map((one) => (
      <li key={one.key} className={cx(styles.one, one.problem !== null && styles.refused)}>
        <Icon name={one.problem ? 'warning' : 'file'} size={16} />
        <span className={styles.name}>{one.file?.name ?? one.name}</span>
        <span className={styles.says} role={one.problem ? 'alert' : undefined}>
          {saysOf(one)}
        </span>
        <button type="button" className={styles.out} aria-label={`Leave out ${one.name}`} onClick={() => onLeaveOut(one.key)}>
          <Icon name="close" size={16} />
        </button>
      </li>
    ))}
  </ul>
);
