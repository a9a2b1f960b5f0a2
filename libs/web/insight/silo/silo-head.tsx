import { Button, PageHead, Person } from '#web/ui';
import { AwayMark } from '#web/org';
import { Link } from '@tanstack/react-router';
import type { ReportingLine } from '#contract';
import type { SiloPageQuery } from './silo-page.generated.ts';
import styles from './silo-head.module.css';

type Silo = NonNullable<SiloPageQuery['silo']>;

const REPORTS: Readonly<Record<ReportingLine, string>> = { DIRECT: 'Reports to the CCO', DOTTED: 'Dotted line to the CCO', NONE: '' };

/** Who the silo is: name, mandate, the people who answer for it. */
export const SiloHead = ({ silo, canPropose }: { silo: Silo; canPropose: boolean }) => (
  <>
    <PageHead
      title={silo.name}
      over={
        <>
          <Link to={'/silos' as string}>Silos</Link>
          {REPORTS[silo.reportingLine] && ` · ${REPORTS[silo.reportingLine]}`}
        </>
      }
      about={silo.mandate || undefined}
      actions={
        <>
          {canPropose && (
            <Link to={'/commitments' as string} search={{ silo: silo.key, new: 'yes' } as never} className={styles.propose} data-print="no">
              New commitment
            </Link>
          )}
          <Button className={styles.print} onClick={() => window.print()}>Print</Button>
        </>
      }
    />
    <dl className={styles.people}>
      <div className={styles.post}>
        <dt>Lead</dt>
        <dd>
          <Person name={silo.lead?.name} none="Nobody yet" /> <AwayMark away={silo.lead?.away} />
        </dd>
      </div>
      <div className={styles.post}>
        <dt>Stand-in</dt>
        <dd>
          <Person name={silo.standIn?.name} none="Nobody yet" /> <AwayMark away={silo.standIn?.away} />
        </dd>
      </div>
    </dl>
  </>
);
