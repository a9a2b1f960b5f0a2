import type { ImportKind } from '#contract';
import { Button, FormActions, Icon, ProblemNote } from '#web/ui';
import { whyNot, type ChosenFile } from '../use-files.ts';
import { KIND_WORDS, KINDS, rowsInWords } from '../words.ts';
import { DropArea } from './drop-area.tsx';
import styles from './files-step.module.css';

type FilesStepProps = {
  files: readonly ChosenFile[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (id: number) => void;
  onAgain: (file: ChosenFile) => void;
  onKind: (id: number, kind: ImportKind) => void;
  onNext: () => void;
  busy: boolean;
  problem: string | null;
};

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

const FileCard = ({ chosen, onRemove, onAgain, onKind }: Pick<FilesStepProps, 'onRemove' | 'onAgain' | 'onKind'> & { chosen: ChosenFile }) => {
  const { id, file, state, received, kind, problem } = chosen;
  return (
    <li className={styles.card} aria-busy={state === 'SENDING' || undefined}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.name}>{file.name}</p>
          <p className={styles.about}>
            {state === 'SENDING' && 'Reading …'}
            {state === 'READY' && received && `${rowsInWords(received.rowCount)} · ${sizeOf(file.size)}`}
            {state === 'REFUSED' && sizeOf(file.size)}
          </p>
        </div>
        {state === 'READY' && kind && (
          <label className={styles.kind}>
            <span className={styles.kindLabel}>These are</span>
            <select className={styles.select} value={kind} onChange={(event) => onKind(id, event.target.value as ImportKind)}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {KIND_WORDS[one].toLowerCase()}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className={styles.remove} aria-label={`Take ${file.name} away`} onClick={() => onRemove(id)}>
          <Icon name="close" size={16} />
        </button>
      </div>
      {problem && (
        <ProblemNote what={problem}>
          <Button onClick={() => onAgain(chosen)}>Try it again</Button>
        </ProblemNote>
      )}
    </li>
  );
};

/** Which files, and what each one is. */
export const FilesStep = ({ files, onAdd, onNext, busy, problem, ...card }: FilesStepProps) => {
  const reason = whyNot(files);
  return (
    <div className={styles.step}>
      <DropArea onFiles={onAdd} />
      {files.length > 0 && (
        <ul className={styles.files} aria-label="Chosen files">
          {files.map((chosen) => (
            <FileCard key={chosen.id} chosen={chosen} {...card} />
          ))}
        </ul>
      )}
      {problem && <ProblemNote what={problem} />}
      <FormActions>
        <Button look="primary" onClick={onNext} disabled={reason !== null} busy={busy}>
          Look at the columns
        </Button>
        {files.length > 0 && reason && <p className={styles.reason}>{reason}</p>}
      </FormActions>
    </div>
  );
};
