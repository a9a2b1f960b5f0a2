import { useQuery } from '@apollo/client/react';
import { Card, Person, ProblemNote, SelectField } from '#web/ui';
import { CaptureNamesDocument } from '../sitting.generated.ts';
import { AppointToSittingDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import styles from './runners.module.css';

/** Who leads this sitting and who writes. */
export const Runners = ({ sitting, mayPlan }: { sitting: Sitting; mayPlan: boolean }) => {
  const { data } = useQuery(CaptureNamesDocument, { fetchPolicy: 'cache-first', skip: !mayPlan });
  const step = useSittingStep(AppointToSittingDocument, 'Appointed.');
  const { id, version, chair, scribe } = sitting;
  const appoint = (chairId: string | null, scribeId: string | null) => void step.take({ id, version, chairId, scribeId });
  const choices = (data?.members ?? []).filter(({ active }) => active).map((member) => ({ value: member.id, label: member.name }));
  return (
    <Card title="Who runs it">
      <div className={styles.runners}>
        {mayPlan ? (
          <>
            <SelectField label="Chair" value={chair?.id ?? ''} none="Nobody yet" choices={choices} onChange={(value) => appoint(value || null, scribe?.id ?? null)} />
            <SelectField label="Scribe" value={scribe?.id ?? ''} none="Nobody yet" choices={choices} onChange={(value) => appoint(chair?.id ?? null, value || null)} />
            {step.problem && <ProblemNote what={step.problem.message} />}
          </>
        ) : (
          <>
            <p>
              Chair <Person name={chair?.name} none="nobody yet" />
            </p>
            <p>
              Scribe <Person name={scribe?.name} none="nobody yet" />
            </p>
          </>
        )}
      </div>
    </Card>
  );
};
