import { ContributesTo, HandoffTable } from '#web/handoff';
import { term, type QueryTerm } from '#domain/commitment';
import { listAddress } from '#web/commitment';
import { fullDate, shortDate, useClock } from '#web/ui';
import { ChangeSilo } from '#web/succession';
import { Link } from '@tanstack/react-router';
import { PromiseTable } from '../promises/promise-table.tsx';
import { useDay } from '../use-day.ts';
import { FormerName, InheritedRates } from './inherited.tsx';
import { LoadChart } from './load-chart.tsx';
import { QUESTIONS } from './question-words.ts';
import { Nothing, Section } from './section.tsx';
import { SiloHead } from './silo-head.tsx';
import type { SiloPageQuery } from './silo-page.generated.ts';
import { siloSentence } from './silo-sentence.ts';
import { StandingNumbers } from './standing-numbers.tsx';
import styles from './silo-view.module.css';

type Silo = NonNullable<SiloPageQuery['silo']>;

const Answers = ({ silo }: { silo: Silo }) => {
  const day = useDay();
  const { today } = useClock();
  const rows = silo.answersOwed.map(({ question, sinceAt, commitment }) => {
    const since = day(sinceAt);
    return { promise: commitment, note: `${QUESTIONS[question]}${since ? ` · asked ${shortDate(since, today)}` : ''}` };
  });
  if (rows.length === 0) return null;
  return (
    <Section title={`Waits for ${silo.lead ? `${silo.lead.name}’s` : 'its'} answer`} count={rows.length} anchor="answers" onPaper={3}>
      <PromiseTable caption="Waits for its answer" sides="both" rows={rows} />
    </Section>
  );
};

const More = ({ shown, total, query }: { shown: number; total: number; query: readonly QueryTerm[] }) => (
  <Link {...listAddress(query)} data-print="no">
    {shown < total ? `All ${total} in the list` : 'Open in the list'}
  </Link>
);

const HandoffsLink = ({ search, shown, total }: { search: Record<string, string>; shown: number; total: number }) => (
  <Link to={'/handoffs' as string} search={search as never} data-print="no">
    {shown < total ? `All ${total} hand-offs` : 'Open in the list'}
  </Link>
);

/** What it hands off to others, what they hand off to it, and where it takes a part; each only where there is something. */
const Handoffs = ({ silo }: { silo: Silo }) => {
  const { handoffsOwed: owes, handoffsOwing: isOwed, contributesTo } = silo;
  return (
    <>
      {owes.totalCount > 0 && (
        <Section title={`Hand-offs that ${silo.name} owes`} count={owes.totalCount} onPaper={2} about={<HandoffsLink search={{ from: silo.key }} shown={owes.nodes.length} total={owes.totalCount} />}>
          <HandoffTable caption={`Hand-offs that ${silo.name} owes`} ends="to" handoffs={owes.nodes} />
        </Section>
      )}
      {isOwed.totalCount > 0 && (
        <Section title={`Hand-offs that ${silo.name} is owed`} count={isOwed.totalCount} onPaper={2} about={<HandoffsLink search={{ to: silo.key }} shown={isOwed.nodes.length} total={isOwed.totalCount} />}>
          <HandoffTable caption={`Hand-offs that ${silo.name} is owed`} ends="from" handoffs={isOwed.nodes} />
        </Section>
      )}
      {contributesTo.length > 0 && (
        <Section title={`What ${silo.name} contributes to`} count={contributesTo.length} onPaper={2}>
          <ContributesTo parts={contributesTo} />
        </Section>
      )}
    </>
  );
};

type SiloViewProps = { silo: Silo; /** The key in the address: it may be one that the silo had before. */ calledBy: string; canPropose: boolean; canEdit: boolean };

/** What a department promised, to whom, how it is doing, and what it is owed: one page, also on paper. */
export const SiloView = ({ silo, calledBy, canPropose, canEdit }: SiloViewProps) => {
  const { today } = useClock();
  const { promised, owed } = silo;
  return (
    <article className={styles.page}>
      <SiloHead silo={silo} canPropose={canPropose} />
      <FormerName silo={silo} calledBy={calledBy} />
      <p className={styles.sentence}>{siloSentence(silo.name, silo.standing)}</p>
      <StandingNumbers standing={silo.standing} silo={silo.key} />
      <InheritedRates rates={silo.inherited} />
      <Answers silo={silo} />
      <LoadChart weeks={silo.load} />
      <Section title={`What ${silo.name} promised`} count={promised.totalCount} onPaper={5} about={<More shown={promised.nodes.length} total={promised.totalCount} query={[term('is', 'open'), term('silo', silo.key)]} />}>
        {promised.nodes.length > 0 ? (
          <PromiseTable caption={`What ${silo.name} promised`} sides="to" rows={promised.nodes.map((promise) => ({ promise }))} />
        ) : (
          <Nothing>Nothing is open. What {silo.name} proposes, accepts and delivers stands here, the earliest date first.</Nothing>
        )}
      </Section>
      <Section title={`What ${silo.name} is owed`} count={owed.totalCount} onPaper={5} about={<More shown={owed.nodes.length} total={owed.totalCount} query={[term('is', 'open'), term('to', silo.key)]} />}>
        {owed.nodes.length > 0 ? (
          <PromiseTable caption={`What ${silo.name} is owed`} sides="from" rows={owed.nodes.map((promise) => ({ promise }))} />
        ) : (
          <Nothing>No other silo owes it anything now.</Nothing>
        )}
      </Section>
      <Handoffs silo={silo} />
      {canEdit && (
        <div data-print="no">
          <Section title="Change this silo">
            <ChangeSilo silo={silo} />
          </Section>
        </div>
      )}
      <p className={styles.stamp}>As of {fullDate(today)}</p>
    </article>
  );
};
