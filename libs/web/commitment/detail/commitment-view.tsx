import type { Action } from '#domain/org';
import { cx, useClock } from '#web/ui';
import { useContext } from 'react';
import { InPlace } from '../edits/in-place.tsx';
import type { Directory } from '../list/use-directory.ts';
import { State } from '../parts/state.tsx';
import { isStruckFace } from '../words/faces.ts';
import { stateSentence } from '../words/state-sentence.ts';
import { waitingLine } from '../words/waiting.ts';
import { Steps } from '../steps/steps.tsx';
import { ActivityOf } from './activity.tsx';
import { CommentsOf } from './comments.tsx';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './commitment-view.module.css';
import { Contract } from './contract.tsx';
import { Checklist } from '../checklist/checklist.tsx';
import { Repeats } from '../series/repeats.tsx';
import { Links } from '../dependencies/links.tsx';
import { Deliveries } from './deliveries.tsx';
import { MoreParts } from './more-parts.tsx';
import { PartHeading } from './part.tsx';
import { Playbook } from './playbook.tsx';
import { Raised } from './raised.tsx';
import { Rounds } from './rounds.tsx';
import { Ruled } from './ruled.tsx';
import { SlipLedger } from './slip-ledger.tsx';

type CommitmentViewProps = {
  commitment: CommitmentDetailFragment;
  directory: Directory;
  /** Beside each other where there is room. */
  wide?: boolean;
  /** The step with whose form it opens. */
  begin?: Action;
};

/** How it stands, as sentences: the state, then every answer that it waits for. */
export const StateSentence = ({ commitment }: { commitment: CommitmentDetailFragment }) => {
  const clock = useClock();
  return (
    <div className={styles.state}>
      <State face={commitment.face} tinted />
      <p className={styles.sentence}>{stateSentence(commitment, clock)}</p>
      {commitment.waiting.map((waiting) => (
        <p key={waiting.question} className={styles.waiting}>
          {waitingLine(commitment, waiting, clock.today)}
        </p>
      ))}
      <Ruled commitment={commitment} />
      <Raised escalation={commitment.escalation} />
      {commitment.comingStep?.sentence && <p className={styles.waiting}>{commitment.comingStep.sentence}</p>}
    </div>
  );
};

/** Everything about one commitment, and what one may do with it now. */
export const CommitmentView = ({ commitment, directory, wide = false, begin }: CommitmentViewProps) => {
  const Heading = wide ? 'h1' : 'h2';
  const moreParts = useContext(MoreParts);
  return (
    <PartHeading value={wide ? 'h2' : 'h3'}>
      <article className={cx(styles.view, wide && styles.wide)}>
        <header className={styles.head}>
          <Heading className={cx(styles.title, isStruckFace(commitment.face) && styles.struck)}>
            <InPlace commitment={commitment} field="title">{commitment.title}</InPlace>
          </Heading>
          <StateSentence commitment={commitment} />
        </header>
        <div className={styles.column}>
          <Steps commitment={commitment} directory={directory} begin={begin} />
          <Contract commitment={commitment} />
          <Rounds commitment={commitment} />
          <Checklist commitment={commitment} />
          <Links commitment={commitment} />
          <Repeats commitment={commitment} />
          <SlipLedger commitment={commitment} />
          <Playbook commitment={commitment} />
          {moreParts.map((MorePart, index) => (
            <MorePart key={index} commitment={commitment} directory={directory} />
          ))}
          <Deliveries deliveries={commitment.deliveries} />
        </div>
        <div className={styles.column}>
          <CommentsOf commitment={commitment} />
          <ActivityOf commitment={commitment} directory={directory} />
        </div>
      </article>
    </PartHeading>
  );
};
