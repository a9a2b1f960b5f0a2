import { Empty, PageHead } from '#web/ui';
import { useSignedIn } from '#web/org';
import { useQuery } from '@apollo/client/react';
import { PromiseTable } from '../promises/promise-table.tsx';
import { Nothing, Section } from '../silo/section.tsx';
import { MineDocument } from './mine.generated.ts';

/** What waits for whoever looks, and what they are accountable for. */
export const WhatNeedsMe = () => {
  const { member, homeSilo } = useSignedIn();
  const { data } = useQuery(MineDocument, { variables: { me: [member.id] } });
  const asked = data?.asked.nodes ?? [];
  const held = data?.held.nodes ?? [];
  const rows = (nodes: typeof held) => nodes.map((promise) => ({ promise }));
  return (
    <>
      <PageHead title={`What needs you, ${member.name.split(' ')[0]}`} about={homeSilo ? `You belong to ${homeSilo.name}.` : undefined} />
      {data && asked.length + held.length === 0 && <Empty title="Nothing needs you now">What is asked of you, and what you are accountable for, will stand here.</Empty>}
      {data && asked.length + held.length > 0 && (
        <>
          <Section title="Waits for your answer" count={asked.length}>
            {asked.length > 0 ? <PromiseTable caption="Waits for your answer" sides="both" rows={rows(asked)} /> : <Nothing>Nobody waits for you.</Nothing>}
          </Section>
          <Section title="You are accountable for" count={held.length}>
            {held.length > 0 ? <PromiseTable caption="You are accountable for" sides="both" rows={rows(held)} /> : <Nothing>You own no open commitment.</Nothing>}
          </Section>
        </>
      )}
    </>
  );
};
