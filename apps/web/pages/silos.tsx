import { SiloGridPage } from '#web/insight';

export const Page = () => <SiloGridPage />;
