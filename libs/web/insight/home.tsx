import { WaitingDecisions } from '#web/escalation';
import { WithoutHolder } from '#web/succession';
import { foremostPost, useSignedIn } from '#web/org';
import { SiloGridPage } from './grid/silo-grid-page.tsx';
import { WhatNeedsMe } from './mine/what-needs-me.tsx';
import { SiloPage } from './silo/silo-page.tsx';

/** Home differs by post: the grid of silos, the own silo's page, or what waits for whoever looks. */
export const Home = () => {
  const { member, homeSilo } = useSignedIn();
  switch (foremostPost(member.posts)?.kind) {
    case 'SPONSOR':
      return (
        <>
          <WaitingDecisions />
          <SiloGridPage />
        </>
      );
    case 'CCO':
      return <SiloGridPage first={<WithoutHolder />} />;
    case 'OBSERVER':
      return <SiloGridPage />;
    case 'LEAD':
    case 'STAND_IN':
      return homeSilo ? <SiloPage siloKey={homeSilo.key} /> : <WhatNeedsMe />;
    default:
      return <WhatNeedsMe />;
  }
};
