import { CUSTOMER_EFFECT, DONE_WHEN, NEXT_STEP } from '#domain/commitment';
import type { TextRule } from '#domain/kernel';
import { useRef, useState, type ReactNode } from 'react';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { useDirectory } from '../list/use-directory.ts';
import { CELL_WORDS, EditCell, saidBy, saidIn } from './edit-cell.tsx';
import styles from './in-place.module.css';
import { versionSent, type Saving, type Seen } from './saving.ts';
import { TextCell } from './text-cell.tsx';
import { Trouble } from './trouble.tsx';
import { useSaving, type Outcome } from './use-saving.ts';
import type { Cell, Way } from './ways.ts';

type Words = 'customerEffect' | 'doneWhen' | 'nextStep';
type Field = Words | Exclude<Cell, 'state'>;
const TEXTS: Readonly<Record<Words, { readonly label: string; readonly rule: TextRule }>> = {
  customerEffect: { label: 'For customers', rule: CUSTOMER_EFFECT }, doneWhen: { label: 'Done when', rule: DONE_WHEN }, nextStep: { label: 'Next step', rule: NEXT_STEP },
};
const isWords = (field: Field): field is Words => field in TEXTS;

type InPlaceProps = { commitment: CommitmentDetailFragment; field: Field; /** How it reads. */ children: ReactNode };

/** Whether this viewer may write the field now, by what the server says of the steps. */
const isOpen = ({ steps, dateWay, standing }: CommitmentDetailFragment, field: Field): boolean => {
  if (field === 'owner') return steps.includes('commitment.name-owner');
  if (field === 'due') return dateWay !== null;
  if (field === 'carriedBy' || field === 'promisedTo') return standing === 'PROPOSED' && steps.includes('commitment.edit');
  const judged = standing === 'DELIVERED' && (field === 'doneWhen' || field === 'customerEffect');
  return steps.includes('commitment.edit') && !judged;
};

/** A field of the page that is written where it stands: a click, Enter or F2 opens it, leaving it saves. */
export const InPlace = ({ commitment, field, children }: InPlaceProps) => {
  const directory = useDirectory();
  const save = useSaving(directory.me);
  const [writing, setWriting] = useState<{ readonly mine?: string; readonly opened: Seen } | null>(null);
  const [held, setHeld] = useState<{ readonly outcome: Exclude<Outcome, { kind: 'saved' }>; readonly saving: Saving } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (!isOpen(commitment, field)) return children;
  const label = isWords(field) ? TEXTS[field].label : CELL_WORDS[field];
  const close = (way: Way) => {
    setWriting(null);
    if (way !== 'stay') requestAnimationFrame(() => button.current?.focus());
  };
  const now: Seen = { said: isWords(field) ? commitment[field] : saidBy(field, commitment), version: commitment.version };
  const open = (mine?: string) => setWriting({ mine, opened: now });
  const send = async (saving: Saving, opened: Seen) => {
    const outcome = await save({ id: commitment.id, version: versionSent(opened, now) }, saving);
    setHeld(outcome.kind === 'saved' ? null : { outcome, saving });
  };
  const take = (saving: Saving, way: Way) => {
    close(way);
    void send(saving, writing?.opened ?? now);
  };
  if (held) {
    const done = () => {
      setHeld(null);
      close('back');
    };
    return (
      <Trouble
        trouble={held.outcome}
        label={label}
        mine={saidIn(held.saving)}
        theirs={now.said}
        onMine={() => {
          done();
          void send(held.saving, now);
        }}
        onTheirs={done}
        onAgain={() => {
          setHeld(null);
          open(saidIn(held.saving));
        }}
      />
    );
  }
  if (writing && isWords(field)) {
    return <TextCell label={`${label}, Ctrl+Enter saves`} value={commitment[field]} typed={writing.mine} most={TEXTS[field].rule.most} rows={3} onSave={(text, way) => take({ term: field, text }, way)} onLeave={close} />;
  }
  if (writing && !isWords(field)) {
    return (
      <div className={styles.box}>
        <EditCell commitment={commitment} cell={field} directory={directory} mine={writing.mine} onOpen={() => close('back')} onSave={take} onLeave={close} />
      </div>
    );
  }
  return (
    <button ref={button} type="button" data-print="yes" className={styles.value} title={`Change: ${label} (F2)`} onClick={() => open()} onKeyDown={(event) => event.key === 'F2' && open()}>
      {children}
    </button>
  );
};
