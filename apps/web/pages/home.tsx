import { Empty, PageHead } from '#web/ui';

export const Page = () => (
  <>
    <PageHead title="Home" />
    <Empty title="Nothing needs you now">What is asked of you, what is due, and what was decided will stand here.</Empty>
  </>
);
