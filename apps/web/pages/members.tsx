import { MembersPage } from '#web/succession';

export const Page = () => <MembersPage />;
