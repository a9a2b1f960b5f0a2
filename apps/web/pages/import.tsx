import { ImportPage } from '#web/exchange';

export const Page = () => <ImportPage />;
