import { LeavePage } from '#web/succession';

export const Page = () => <LeavePage />;
