import { Icon } from '#web/ui';
import styles from './choose-files.module.css';

/** Opens the device's own way of choosing files; the same ones can be chosen again. */
export const ChooseFiles = ({ label, onChosen }: { label: string; onChosen: (files: readonly File[]) => void }) => (
  <label className={styles.attach}>
    <Icon name="attach" size={16} /> {label}
    <input
      type="file"
      multiple
      className={styles.input}
      onChange={({ target }) => {
        onChosen([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  </label>
);
