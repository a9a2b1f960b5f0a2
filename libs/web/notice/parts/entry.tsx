import type { LocalDate } from '#domain/kernel';
import { State } from '#web/commitment';
import { Button, cx, DueDate, Icon, SiloPair } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import type { InboxEntryFragment } from '../inbox.generated.ts';
import { Act } from './act.tsx';
import styles from './entry.module.css';
import { Why } from './why.tsx';

const OFFICE = 'CCO’s office';

type EntryProps = { entry: InboxEntryFragment; /** Who is away, where it waits for the reader in their place. */ insteadOf?: string; /** What it says here: a question, or where it goes next. */ children?: ReactNode; verb: string; onActed: () => void };

/** One commitment in the inbox: what is asked, and the answer in its place. */
export const Entry = ({ entry, insteadOf, children, verb, onActed }: EntryProps) => {
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState(false);
  const id = useId();
  return (
    <li className={cx(styles.entry, open && styles.open)}>
      <div className={styles.line}>
        <button type="button" className={styles.answer} data-inbox-row aria-expanded={open} aria-controls={id} aria-label={`${entry.title}: ${verb}`} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'chevron'} size={16} />
        </button>
        <div className={styles.words}>
          <p className={styles.title}>
            <Link to={`/commitments/${entry.id}` as string}>{entry.title}</Link>
            {insteadOf && <span className={styles.instead}>for {insteadOf}</span>}
          </p>
          {children && <p className={styles.says}>{children}</p>}
          <p className={styles.about}>
            <State face={entry.face} /> <SiloPair from={entry.carriedBy.name} to={entry.promisedTo?.name ?? OFFICE} /> <DueDate on={(entry.agreedOn ?? entry.proposedOn ?? undefined) as LocalDate | undefined} open={entry.standing === 'PROPOSED' || entry.standing === 'ACCEPTED'} focusable />
          </p>
        </div>
        {!open && (
          <Button className={styles.verb} look="quiet" tabIndex={-1} onClick={() => setOpen(true)}>
            {verb}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.act} id={id}>
          <Act id={entry.id} onActed={onActed} />
          <div>
            <Button look="plain" icon="help" onClick={() => setWhy(true)}>
              Why did I get this?
            </Button>
          </div>
        </div>
      )}
      {why && <Why commitmentId={entry.id} title={entry.title} onClose={() => setWhy(false)} />}
    </li>
  );
};
