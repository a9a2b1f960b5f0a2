import { dateInWords } from '#domain/calendar';
import { keptInWords } from '#domain/commitment';
import { DueDate, Person, SiloPair, SlipBar, useClock } from '#web/ui';
import type { ReactNode } from 'react';
import { InPlace } from '../edits/in-place.tsx';
import { CHANGE_WORDS } from '../words/change-words.ts';
import { loadConfirmedLine } from '../words/load.ts';
import { receiverName } from '../words/office.ts';
import { on } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './contract.module.css';
import { Part } from './part.tsx';

const Line = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className={styles.line}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** What is promised: by whom to whom, by when, for which effect, and what will show it. */
export const Contract = ({ commitment }: { commitment: CommitmentDetailFragment }) => {
  const { today } = useClock();
  const { originalOn, agreedOn, proposedOn, asked, suggested, owner, namedOwner, contributingSilos } = commitment;
  const day = (text: string) => dateInWords(on(text), today);
  return (
    <Part title="The promise">
      <dl className={styles.contract}>
        <Line term="Between">
          {commitment.standing === 'PROPOSED' && commitment.steps.includes('commitment.edit') ? (
            <div className={styles.between}>
              <InPlace commitment={commitment} field="carriedBy">{commitment.carriedBy.name}</InPlace>
              <span aria-label="promised to" role="img">→</span>
              <InPlace commitment={commitment} field="promisedTo">{receiverName(commitment)}</InPlace>
            </div>
          ) : (
            <SiloPair from={commitment.carriedBy.name} to={receiverName(commitment)} inFull />
          )}
        </Line>
        <Line term="Owner">
          <InPlace commitment={commitment} field="owner">
            <Person id={owner?.id} name={owner?.name} inFull />
          </InPlace>
          {owner && owner.kept.kept + owner.kept.notKept > 0 && <span className={styles.more}>{keptInWords(owner.kept)} on the original date</span>}
          {namedOwner && <span className={styles.more}>{namedOwner.name} is asked to own it</span>}
        </Line>
        {contributingSilos.length > 0 && <Line term="Contributing">{contributingSilos.map(({ name }) => name).join(', ')}</Line>}
        <Line term={agreedOn ? 'Agreed date' : 'Proposed date'}>
          <InPlace commitment={commitment} field="due">
            {(agreedOn ?? proposedOn) ? (
              <span className={styles.date}>
                {day((agreedOn ?? proposedOn)!)}
                {commitment.standing === 'ACCEPTED' && agreedOn && (
                  <span className={styles.more}>
                    <DueDate on={on(agreedOn)} />
                  </span>
                )}
              </span>
            ) : (
              'No date yet'
            )}
          </InPlace>
        </Line>
        {originalOn && originalOn !== agreedOn && (
          <Line term="Original date">
            <span className={styles.date}>
              {day(originalOn)} <SlipBar original={on(originalOn)} agreed={on(agreedOn ?? originalOn)} slips={commitment.slipCount} />
            </span>
          </Line>
        )}
        {asked && <Line term="Asked date">{day(asked.on)}, not agreed yet</Line>}
        {suggested && <Line term="Suggested date">{day(suggested.on)}, by {suggested.by?.name ?? 'somebody'}. The agreed date holds</Line>}
        <Line term="For customers"><InPlace commitment={commitment} field="customerEffect">{commitment.customerEffect || <span className={styles.none}>Not said yet</span>}</InPlace></Line>
        <Line term="Done when"><InPlace commitment={commitment} field="doneWhen">{commitment.doneWhen || <span className={styles.none}>Not said yet</span>}</InPlace></Line>
        {commitment.verifier && <Line term="Verifier"><Person id={commitment.verifier.id} name={commitment.verifier.name} inFull /></Line>}
        {commitment.effectOn && <Line term="Effect asked">{day(commitment.effectOn)}</Line>}
        {commitment.changeKind && <Line term="Kind of change">{CHANGE_WORDS[commitment.changeKind]}</Line>}
        {commitment.loadConfirmed && <Line term="Load">{loadConfirmedLine(commitment.loadConfirmed, commitment.carriedBy.name, today)}</Line>}
        {(commitment.nextStep || commitment.steps.includes('commitment.edit')) && <Line term="Next step"><InPlace commitment={commitment} field="nextStep">{commitment.nextStep || <span className={styles.none}>Not said yet</span>}</InPlace></Line>}
        {commitment.importNote && <Line term="From the file"><span className={styles.file}>{commitment.importNote}</span></Line>}
      </dl>
    </Part>
  );
};
