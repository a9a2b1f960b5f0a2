import { SiloPage } from '#web/insight';
import { useParams } from '@tanstack/react-router';

export const Page = () => {
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  return <SiloPage siloKey={key} />;
};
