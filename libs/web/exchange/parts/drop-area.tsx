import { cx } from '#web/ui';
import { useId, useState } from 'react';
import styles from './drop-area.module.css';

/** Where files are dropped; the same by a button. */
export const DropArea = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={cx(styles.area, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <p className={styles.lead}>Drop your CSV or Excel files here, or choose them</p>
      <p className={styles.about}>People, silos and commitments: one, two or all three, each up to 25 MB; or a list that you exported and edited.</p>
      <label htmlFor={id} className={styles.choose}>
        Choose files
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className={styles.input}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
};
