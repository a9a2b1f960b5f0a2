import { useMe, type Me } from '#web/org';
import { Card, PageHead, Skeleton, useAddress } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ColumnsStep } from '../parts/columns-step.tsx';
import { DryRunStep } from '../parts/dry-run-step.tsx';
import { FilesStep } from '../parts/files-step.tsx';
import { OrganizationStep } from '../parts/organization-step.tsx';
import { ResultStep } from '../parts/result-step.tsx';
import { StepsLine } from '../parts/steps-line.tsx';
import { WhereTo } from '../parts/where-to.tsx';
import { useFiles } from '../use-files.ts';
import { useFoundOrganization } from '../use-found-organization.ts';
import { useImport } from '../use-import.ts';
import { WorkLine } from '../work/work-line.tsx';
import styles from './import-page.module.css';

type Step = 'WHERE' | 'ORGANIZATION' | 'FILES' | 'COLUMNS' | 'DRY_RUN' | 'APPLYING' | 'DONE';

const PLACE: Readonly<Record<Step, number>> = { WHERE: 0, ORGANIZATION: 0, FILES: 1, COLUMNS: 2, DRY_RUN: 3, APPLYING: 3, DONE: 4 };

const HEADS: Readonly<Record<Step, (organization: string) => { title: string; about: string }>> = {
  WHERE: () => ({ title: 'Bring in a list', about: 'From CSV files that you keep elsewhere. You see what would happen to every row before anything does.' }),
  ORGANIZATION: () => ({ title: 'Start with your own list', about: 'First a place for it: an organization of your own, which nobody else sees. Then your files.' }),
  FILES: (organization) => ({ title: 'Choose your files', about: `They go into ${organization}. Nothing is written until you have seen what would happen.` }),
  COLUMNS: () => ({ title: 'What each column says', about: 'This is a guess by the names of the columns. Change what is wrong; a column that is left out is not read.' }),
  DRY_RUN: (organization) => ({ title: 'What would happen', about: `A dry run: nothing in ${organization} has changed yet.` }),
  APPLYING: (organization) => ({ title: 'Applying', about: `All of it or nothing comes to ${organization}. You can leave this page: the work goes on, and shows at the top of every other one.` }),
  DONE: (organization) => ({ title: 'Your list is here', about: `Every row of your files is accounted for in ${organization}.` }),
};

const Frame = ({ step, organization, children }: { step: Step; organization: string; children: ReactNode }) => {
  const { title, about } = HEADS[step](organization);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Link to={'/' as string} className={styles.brand}>
          <img src="/mark.svg" alt="" width={24} height={24} /> Throughline
        </Link>
        {step !== 'DONE' && (
          <Link to={'/' as string} className={styles.leave}>
            {step === 'APPLYING' ? 'Leave, the import goes on' : 'Leave without importing'}
          </Link>
        )}
      </header>
      <main className={styles.main}>
        <StepsLine at={PLACE[step]} />
        <PageHead title={title} about={about} />
        {children}
      </main>
    </div>
  );
};

/** From files to a list, step by step; a reload comes back to the import that was being looked at. */
const Wizard = ({ me }: { me: Me | null }) => {
  const mayImport = me?.actions.includes('import.run') ?? false;
  const [address, setAddress] = useAddress();
  const mayBringBack = me?.actions.includes('list.bring-back') ?? false;
  const [step, setStep] = useState<Step>(() => (mayBringBack ? 'WHERE' : 'ORGANIZATION'));
  const founding = useFoundOrganization();
  const files = useFiles();
  const { run, busy, problem, forget, resume, start, map, apply, follow, cancel } = useImport();
  const heading = useRef<HTMLDivElement>(null);

  const go = (next: Step) => {
    setStep(next);
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  };
  const arrive = async (applied: { id: string; state: string }) => {
    if (applied.state === 'APPLYING') go('APPLYING');
    const over = applied.state === 'APPLYING' ? await follow(applied.id) : applied;
    go(over?.state === 'APPLIED' ? 'DONE' : 'DRY_RUN');
  };
  const arriving = useRef(arrive);
  useEffect(() => {
    arriving.current = arrive;
  });
  const wanted = useRef(mayBringBack ? address['run'] : undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    void resume(wanted.current).then((found) => {
      if (found?.state === 'APPLYING') void arriving.current(found);
      else if (found) setStep(found.state === 'APPLIED' ? 'DONE' : found.problem ? 'COLUMNS' : 'DRY_RUN');
    });
    wanted.current = undefined;
  }, [resume]);
  const toFiles = async () => {
    forget();
    setAddress({ run: undefined }, { replace: true });
    go('FILES');
    await files.resend();
  };
  const lookAt = async () => {
    const chosen = files.files.map(({ received, kind }) => ({ fileId: received!.fileId, kind: kind! }));
    const started = await start(chosen);
    if (!started) return;
    setAddress({ run: started.id }, { replace: true });
    go('COLUMNS');
  };
  const organization = me?.organization?.name ?? 'your organization';

  return (
    <Frame step={step} organization={organization}>
      <div ref={heading} tabIndex={-1} className={styles.body}>
        {step === 'WHERE' && <WhereTo organization={organization} runsImports={mayImport} onHere={() => go('FILES')} onNew={() => go('ORGANIZATION')} />}
        {step === 'ORGANIZATION' && (
          <OrganizationStep email={me?.email ?? null} busy={founding.busy} refusal={founding.refusal} onFound={(input) => void founding.found(input).then((made) => made && go('FILES'))} />
        )}
        {step === 'FILES' && (
          <FilesStep files={files.files} onAdd={files.add} onRemove={files.remove} onAgain={files.again} onKind={files.setKind} onNext={() => void lookAt()} busy={busy} problem={problem} />
        )}
        {step === 'COLUMNS' && run && (
          <ColumnsStep key={run.id} run={run} busy={busy} problem={problem} onBack={() => void toFiles()} onNext={(mapped) => void map(run, mapped).then((looked) => looked && go('DRY_RUN'))} />
        )}
        {step === 'DRY_RUN' && run && (
          <DryRunStep run={run} organization={organization} busy={busy} problem={problem} onBack={() => go('COLUMNS')} onApply={() => void apply(run).then((applied) => applied && arrive(applied))} />
        )}
        {step === 'APPLYING' && run?.work && (
          <Card>
            <WorkLine work={run.work} onCancel={() => cancel(run.work!.id)} />
          </Card>
        )}
        {step === 'DONE' && run && (
          <ResultStep
            run={run}
            onAnother={() => {
              files.clear();
              void toFiles();
            }}
          />
        )}
      </div>
    </Frame>
  );
};

/** The import, for whoever has a list: a visitor makes an organization first, a CCO may also bring it into their own, everybody else an edited export back. */
export const ImportPage = () => {
  const me = useMe();
  return me === undefined ? <Skeleton height={400} /> : <Wizard me={me} />;
};
