import { dateInWords } from '#domain/calendar';
import type { PromiseBook, PromiseLine } from '#domain/commitment';
import { OFFICE_NAME } from '../words/office.ts';
import styles from './quick-capture.module.css';

const Part = ({ name, value, missing }: { name: string; value: string; missing?: boolean }) => (
  <div className={styles.part} data-missing={missing || undefined}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** What the line was understood as, part by part. */
export const LineParts = ({ line, book }: { line: PromiseLine; book: PromiseBook }) => (
  <dl className={styles.parts}>
    <Part name="What" value={line.title} />
    <Part name="Carried by" value={line.carrier.name} />
    <Part name="Promised to" value={line.receiver?.name ?? OFFICE_NAME} />
    <Part name="Due" value={line.dueOn ? dateInWords(line.dueOn, book.today) : 'No date yet'} missing={!line.dueOn} />
    <Part name="Owner" value={line.owner?.name ?? 'Nobody named yet'} missing={!line.owner} />
  </dl>
);
