import { Dialog } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

const CaptureForm = lazy(() => import('./capture-form.tsx'));

/** One line for a new commitment, over whatever page is shown. */
export const Capture = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const navigate = useNavigate();
  const leaveTo = (go: () => Promise<void>) => () => {
    onClose();
    void go();
  };
  return (
    <Dialog open={open} onClose={onClose} title="New commitment" bare>
      <Suspense fallback={null}>
        <CaptureForm
          onClose={onClose}
          onAllFields={leaveTo(() => navigate({ to: '/commitments', search: { new: 'yes' } as never }))}
          onOpen={(reference) => void navigate({ to: '/commitments/$reference', params: { reference } as never })}
        />
      </Suspense>
    </Dialog>
  );
};
