import { Button, Empty, usePageTitle } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';

/** Inside the frame. */
export const NotFound = () => {
  const navigate = useNavigate();
  usePageTitle('Not found');
  return (
    <Empty
      whole
      title="There is nothing at this address"
      action={
        <Button look="primary" onClick={() => void navigate({ to: '/' })}>
          Go to Home
        </Button>
      }
    >
      The address may be mistyped, or what it led to is shared with other people only. Nothing was lost.
    </Empty>
  );
};

/** Where there is no frame around it. */
export const NothingHere = () => (
  <main>
    <NotFound />
  </main>
);
