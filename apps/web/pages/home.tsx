import { Home } from '#web/insight';

export const Page = () => <Home />;
