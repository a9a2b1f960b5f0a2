import { useId, useState } from 'react';
import { chosenColumns, EXPORT_COLUMN_NAMES } from '#domain/exchange';
import { Menu, type ShownList } from '#web/commitment';
import { Hidden, Icon } from '#web/ui';
import { exportAddress, fileColumns, type FileForm } from './address.ts';
import styles from './export-menu.module.css';

const FORMS: readonly { form: FileForm; name: string; about: string }[] = [
  { form: 'xlsx', name: 'Excel workbook (XLSX)', about: 'Best for editing: dates are dates, text stays text.' },
  { form: 'csv', name: 'CSV with commas', about: 'UTF-8, for other tools.' },
  { form: 'csv-semicolon', name: 'CSV with semicolons', about: 'For Excel where a comma stands in numbers.' },
];

/** The list as it is shown, as a file: its filter, order and columns. */
export const ExportMenu = ({ shown }: { shown: ShownList }) => {
  const [whole, setWhole] = useState(false);
  const hint = useId();
  const columns = whole ? EXPORT_COLUMN_NAMES : chosenColumns(fileColumns(shown.columns));
  return (
    <div className={styles.end}>
      <Menu label={<><Icon name="download" size={14} /> <Hidden onPhone>Export</Hidden></>} name="Export this list">
        {(close) => (
          <div className={styles.menu}>
            <p id={hint} className={styles.hint}>
              What the list shows, in its order. Edit the file and <a href="/import">import it again</a>: what you edited changes, nothing else does.
            </p>
            {FORMS.map(({ form, name, about }) => (
              <a key={form} className={styles.form} href={exportAddress(shown, form, columns)} download onClick={() => setTimeout(close)}>
                <span className={styles.name}>{name}</span>
                <span className={styles.about}>{about}</span>
              </a>
            ))}
            <label className={styles.whole}>
              <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} /> Every column, also next step and done when
            </label>
          </div>
        )}
      </Menu>
    </div>
  );
};
