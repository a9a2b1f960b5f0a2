import { fieldsOf } from '#domain/exchange';
import type { ImportKind } from '#contract';
import { Button, Card, FormActions, ProblemNote, cx } from '#web/ui';
import { useState } from 'react';
import type { ImportRun, MappedFile } from '../use-import.ts';
import { KIND_WORDS, rowsInWords } from '../words.ts';
import styles from './columns-step.module.css';

type File = ImportRun['files'][number];
/** Per file and column: the field's name, empty where the column is left out. */
type Choices = Readonly<Record<string, readonly string[]>>;

const choicesOf = (run: ImportRun): Choices => Object.fromEntries(run.files.map((file) => [file.fileId, file.columns.map(({ field }) => field ?? '')]));

/** Fields that more than one column is chosen for, and needed ones that none is. */
export const faultsOf = (kind: ImportKind, chosen: readonly string[]): readonly string[] => {
  const fields = fieldsOf(kind);
  const twice = fields.filter(({ name }) => chosen.filter((one) => one === name).length > 1).map(({ label }) => `Two columns are chosen for “${label}”. Leave one of them out.`);
  // A list that was exported here says by its version which commitment each row is: it needs no more than the key.
  const cameBack = chosen.includes('version');
  const missing = fields.filter(({ name, needed }) => needed && !chosen.includes(name) && (name === 'key' || !cameBack)).map(({ label }) => `No column is chosen for “${label}”, and every row needs it.`);
  return [...twice, ...missing];
};

const FileColumns = ({ file, chosen, onChange }: { file: File; chosen: readonly string[]; onChange: (column: number, field: string) => void }) => (
  <Card title={`${KIND_WORDS[file.kind]}: ${file.name}`} aside={rowsInWords(file.rowCount)} flush>
    <ul className={styles.columns}>
      {file.columns.map(({ header, samples }, at) => (
        <li key={`${header} ${at}`} className={styles.column}>
          <div className={styles.words}>
            <p className={styles.header}>{header || 'A column without a name'}</p>
            <p className={styles.samples}>{samples.length > 0 ? samples.map((sample, index) => <span key={index}>{sample}</span>) : <span>empty in every row</span>}</p>
          </div>
          <select className={cx(styles.select, chosen[at] === '' && styles.out)} aria-label={`“${header}” is read as`} value={chosen[at]} onChange={(event) => onChange(at, event.target.value)}>
            <option value="">left out</option>
            {fieldsOf(file.kind).map(({ name, label, needed }) => (
              <option key={name} value={name}>
                {needed ? `${label} (needed)` : label}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
    {faultsOf(file.kind, chosen).map((fault) => (
      <p key={fault} className={styles.fault} role="alert">
        {fault}
      </p>
    ))}
  </Card>
);

type ColumnsStepProps = { run: ImportRun; onNext: (files: readonly MappedFile[]) => void; onBack: () => void; busy: boolean; problem: string | null };

/** How each column is read: guessed, and anybody's to change. */
export const ColumnsStep = ({ run, onNext, onBack, busy, problem }: ColumnsStepProps) => {
  const [choices, setChoices] = useState(() => choicesOf(run));
  const isWhole = run.files.every((file) => faultsOf(file.kind, choices[file.fileId] ?? []).length === 0);
  const change = (fileId: string, column: number, field: string) =>
    setChoices((all) => ({ ...all, [fileId]: (all[fileId] ?? []).map((one, at) => (at === column ? field : one)) }));
  const mapped = (): MappedFile[] =>
    run.files.map(({ fileId, kind, columns }) => ({
      fileId,
      kind,
      columns: columns.flatMap(({ header }, at) => (choices[fileId]?.[at] ? [{ header, field: choices[fileId][at] }] : [])),
    }));
  return (
    <div className={styles.step}>
      {run.files.map((file) => (
        <FileColumns key={file.fileId} file={file} chosen={choices[file.fileId] ?? []} onChange={(column, field) => change(file.fileId, column, field)} />
      ))}
      {problem && <ProblemNote what={problem} />}
      <FormActions>
        <Button look="primary" onClick={() => onNext(mapped())} disabled={!isWhole} busy={busy}>
          See what would happen
        </Button>
        <Button onClick={onBack}>Back to the files</Button>
      </FormActions>
    </div>
  );
};
