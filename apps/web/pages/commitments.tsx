import { CommitmentsPage } from '#web/commitment';
import { ExportMenu } from '#web/exchange';

export const Page = () => <CommitmentsPage more={(shown) => <ExportMenu shown={shown} />} />;
