import { useQuery } from '@apollo/client/react';
import { Button, ProblemNote } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportingLine } from '#contract';
import { useDone } from '../use-done.ts';
import { CloseDialog } from './close-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { EditSiloDocument, SetSiloPostDocument, SiloChoicesDocument } from './silos.generated.ts';
import type { ChangingSilo } from './changing-silo.ts';
import { EditWords } from './edit-words.tsx';
import styles from './change-silo.module.css';

const LINES: readonly { value: ReportingLine; label: string }[] = [
  { value: 'DIRECT', label: 'Reports to the CCO' }, { value: 'DOTTED', label: 'Dotted line to the CCO' }, { value: 'NONE', label: 'Reports elsewhere' },
];

type Holder = { readonly id: string; readonly name: string } | null;
type ChangeSiloProps = { silo: ChangingSilo & { mandate: string; kind: string; reportingLine: ReportingLine; lead: Holder; standIn: Holder } };

/** What the CCO and the admin change about a silo, each where it stands; closing and splitting show what moves first. */
export const ChangeSilo = ({ silo }: ChangeSiloProps) => {
  const navigate = useNavigate();
  const { data } = useQuery(SiloChoicesDocument);
  const edit = useDone(EditSiloDocument, ['SiloPage']);
  const post = useDone(SetSiloPostDocument, ['SiloPage', 'WithoutHolder']);
  const [doing, setDoing] = useState<'close' | 'split' | null>(null);
  const people = (data?.members ?? []).filter(({ active }) => active);
  const change = (words: Record<string, string>, said: string) => edit.send({ siloId: silo.id, version: silo.version, ...words }, said);
  const go = (key: string) => void navigate({ to: `/silos/${key}` as string });
  const rename = async (key: string) => {
    if (await change({ key }, `“${silo.key}” still leads here.`)) go(key);
  };
  const holder = (kind: 'LEAD' | 'STAND_IN', held: Holder, label: string) => (
    <select
      className={styles.select}
      aria-label={label}
      value={held?.id ?? ''}
      onChange={({ target }) => void post.send({ siloId: silo.id, kind, memberId: target.value || null }, target.value ? `${target.selectedOptions[0]!.text}: ${label} of ${silo.name}.` : `${silo.name} has no ${label.toLowerCase()} now.`)}
    >
      <option value="">Nobody</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  const problem = edit.problem ?? post.problem;
  return (
    <div className={styles.change} data-print="no">
      {problem && <ProblemNote what={problem.message} />}
      <dl className={styles.fields}>
        <dt>Name</dt>
        <dd><EditWords label="Name" value={silo.name} onSave={(name) => void change({ name }, 'The name is changed.')} /></dd>
        <dt>Key</dt>
        <dd><EditWords label="Key" value={silo.key} onSave={(key) => void rename(key)} /></dd>
        <dt>Mandate</dt>
        <dd><EditWords label="Mandate" value={silo.mandate} long onSave={(mandate) => void change({ mandate }, 'The mandate is changed.')} /></dd>
        <dt>Kind</dt>
        <dd><EditWords label="Kind" value={silo.kind} onSave={(kind) => void change({ kind }, 'The kind is changed.')} /></dd>
        <dt>Reporting line</dt>
        <dd>
          <select className={styles.select} aria-label="Reporting line" value={silo.reportingLine} onChange={({ target }) => void change({ reportingLine: target.value }, 'The reporting line is changed.')}>
            {LINES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </dd>
        <dt>Lead</dt>
        <dd>{holder('LEAD', silo.lead, 'Lead')}</dd>
        <dt>Stand-in</dt>
        <dd>{holder('STAND_IN', silo.standIn, 'Stand-in')}</dd>
      </dl>
      <div className={styles.actions}>
        <Button onClick={() => setDoing('split')}>Split…</Button>
        <Button onClick={() => setDoing('close')}>Close or merge…</Button>
      </div>
      {doing === 'close' && <CloseDialog silo={silo} onClose={() => setDoing(null)} onClosed={go} />}
      {doing === 'split' && <SplitDialog silo={silo} onClose={() => setDoing(null)} onSplit={go} />}
    </div>
  );
};
