import { useQuery } from '@apollo/client/react';
import { HandoffCard } from '#web/handoff';
import { useSignedIn } from '#web/org';
import { Button, Empty, PageHead, ProblemNote, SkeletonRows, useChanges, useClock, useSend, useShortcut, useToast } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ClearNoticesDocument, InboxDocument, type InboxEntryFragment } from '../inbox.generated.ts';
import { Entry } from '../parts/entry.tsx';
import { Group } from '../parts/group.tsx';
import { News } from '../parts/news.tsx';
import { askedInWords } from '../words.ts';
import styles from './inbox.module.css';

/** So many entries of a group are listed at first, and so many more each time; beyond the most, the rest stands in its place as these are settled. */
const LISTED = 100;
const MOST_LISTED = 500;
/** So many notices are put away by one request. */
const AT_ONCE = 200;

type Asked = { readonly id: string; readonly posts: readonly { readonly kind: string; readonly silo: { readonly id: string } | null }[] };

/** The questions of an entry that are meant for whoever looks: by name, or as lead or stand-in of the side whose turn it is. */
const questionsIn = (entry: InboxEntryFragment, { id, posts }: Asked) => {
  const leads = (silo: { readonly id: string } | null): boolean =>
    silo === null ? posts.some(({ kind }) => kind === 'CCO') : posts.some((post) => (post.kind === 'LEAD' || post.kind === 'STAND_IN') && post.silo?.id === silo.id);
  return entry.waiting.filter(({ member, side }) => (member ? member.id === id : leads(side === 'CARRIER' ? entry.carriedBy : entry.promisedTo)));
};

/** What waits for whoever looks, group by group; opening changes nothing, acting takes it off. */
export const InboxPage = () => {
  const { today } = useClock();
  const { member, standsInFor } = useSignedIn();
  const [first, setFirst] = useState(LISTED);
  const { data, previousData, error, refetch } = useQuery(InboxDocument, { variables: { first }, fetchPolicy: 'cache-and-network' });
  const { send } = useSend();
  const toast = useToast();
  const rows = useRef<HTMLDivElement>(null);
  const own = (entry: InboxEntryFragment) => questionsIn(entry, member);
  const absent = (entry: InboxEntryFragment) => standsInFor.find((one) => questionsIn(entry, one.member).some(({ question }) => question !== 'OWNERSHIP'))?.member;
  const questionsOf = (entry: InboxEntryFragment) => (own(entry).length > 0 ? own(entry) : questionsIn(entry, absent(entry) ?? member));
  const insteadOf = (entry: InboxEntryFragment): string | undefined => (own(entry).length > 0 ? undefined : absent(entry)?.name);
  const again = () => void refetch().catch(() => undefined);
  useChanges(again);
  const putAway = async (ids: readonly string[]) => {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const { problem } = await send(ClearNoticesDocument, { ids: ids.slice(at, at + AT_ONCE) });
      if (problem) toast({ text: problem.message });
      if (problem) break;
    }
    again();
  };
  const move = (by: number) => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-inbox-row]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  useShortcut('j', 'Next entry', () => move(1));
  useShortcut('k', 'Previous entry', () => move(-1));
  useShortcut('e', 'Put news away', () => {
    const id = (document.activeElement as HTMLElement | null)?.dataset.notice;
    if (id) void putAway([id]);
  });
  const inbox = (data ?? previousData)?.inbox;
  const more = first < MOST_LISTED ? () => setFirst(Math.min(first + LISTED, MOST_LISTED)) : undefined;
  return (
    <div className={styles.page}>
      <PageHead title="Inbox" about={inbox && inbox.count > 0 ? 'Opening changes nothing here. An answer takes a question off.' : undefined} actions={<Link to={'/outbox' as string}>Outbox</Link>} />
      {!inbox && !error && <SkeletonRows rows={4} height={88} lines={2} />}
      {!inbox && error && (
        <ProblemNote what="The inbox could not be read." safe="Nothing was changed.">
          <Button onClick={again}>Try again</Button>
        </ProblemNote>
      )}
      {inbox && inbox.count === 0 && (
        <Empty title="Nothing waits for you" example="Maya Lindqvist asks for Friday 4 December instead of Monday 23 November. Do you agree?">
          Questions, what climbed to you and what was decided about things of yours will stand here.
        </Empty>
      )}
      <div ref={rows}>
        <Group title="Without a holder" count={inbox?.counts.toPlace ?? 0} listed={inbox?.toPlace.length ?? 0} onMore={more} aside={<Link to={'/settings/members' as string}>Members</Link>}>
          {inbox?.toPlace.map((news) => <News key={news.id} news={news} />)}
        </Group>
        <Group
          title="Asked of you"
          count={inbox?.counts.askedOfMe ?? 0}
          listed={inbox?.askedOfMe.length ?? 0}
          onMore={more}
          all={<Link to={'/commitments' as string} search={{ q: 'is:waiting -is:imported' } as never}>All in the list</Link>}
        >
          {inbox?.askedOfMe.map((entry) => (
            <Entry key={entry.id} entry={entry} verb="Answer" insteadOf={insteadOf(entry)} onActed={again}>
              {questionsOf(entry).map(({ question, side }) => askedInWords(entry, question, side, today)).join(' ')}
            </Entry>
          ))}
        </Group>
        <Group title="Hand-offs" count={inbox?.counts.handoffs ?? 0} listed={inbox?.handoffs.length ?? 0} onMore={more}>
          {inbox?.handoffs.map((handoff) => (
            <li key={handoff.id} className={styles.handoff}>
              <HandoffCard handoff={handoff} />
            </li>
          ))}
        </Group>
        <Group
          title="Escalated to you"
          count={inbox?.counts.escalatedToMe ?? 0} listed={inbox?.escalatedToMe.length ?? 0} onMore={more}
          aside={inbox?.escalatedToMe.some((entry) => entry.escalation?.state === 'BEFORE_SPONSOR') && <Link to={'/decisions' as string}>Decisions</Link>}
        >
          {inbox?.escalatedToMe.map((entry) => (
            <Entry key={entry.id} entry={entry} verb="Open" onActed={again}>
              {entry.comingStep?.sentence ?? (entry.escalation?.state === 'BEFORE_SPONSOR' ? 'It is before the sponsor.' : null)}
            </Entry>
          ))}
        </Group>
        <Group
          title="Decided"
          count={inbox?.counts.decided ?? 0} listed={inbox?.decided.length ?? 0} onMore={more}
          aside={
            <Button look="plain" onClick={() => void putAway(inbox?.decided.map(({ id }) => id) ?? [])}>
              {inbox && inbox.counts.decided > inbox.decided.length ? `These ${inbox.decided.length} done` : 'All done'}
            </Button>
          }
        >
          {inbox?.decided.map((news) => <News key={news.id} news={news} onClear={() => void putAway([news.id])} />)}
        </Group>
        <Group title="Mentioned" count={inbox?.counts.mentioned ?? 0} listed={inbox?.mentioned.length ?? 0} onMore={more}>
          {inbox?.mentioned.map((news) => <News key={news.id} news={news} onClear={() => void putAway([news.id])} />)}
        </Group>
        <Group title="Yours, due soon" count={inbox?.counts.dueSoon ?? 0} listed={inbox?.dueSoon.length ?? 0} onMore={more}>
          {inbox?.dueSoon.map((entry) => (
            <Entry key={entry.id} entry={entry} verb="Report" insteadOf={standsInFor.find((one) => one.member.id === entry.owner?.id)?.member.name} onActed={again}>
              {entry.comingStep?.sentence}
            </Entry>
          ))}
        </Group>
      </div>
    </div>
  );
};
