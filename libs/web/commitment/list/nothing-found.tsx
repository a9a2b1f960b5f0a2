import { Button, Empty } from '#web/ui';
import type { Chip } from './chips.ts';

type NothingFoundProps = { chips: readonly Chip[]; canPropose: boolean; onClear: () => void; onPropose: () => void };

/** An empty list says what will be here; a filtered one names its filter and clears it. */
export const NothingFound = ({ chips, canPropose, onClear, onPropose }: NothingFoundProps) => {
  const narrowed = chips.filter(({ name }) => name !== 'open');
  if (narrowed.length > 0) {
    return (
      <Empty title={`No commitment is ${narrowed.length === 1 ? 'here' : 'all of this'}: ${narrowed.map(({ label }) => label).join(', ')}`} action={<Button onClick={onClear}>Clear the filter</Button>}>
        The rest of the list is only hidden.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nothing is promised yet"
      example="Digital & App → Customer Support: return label in the app, Yuki Tanaka, 12 December"
      action={canPropose && <Button look="primary" icon="plus" onClick={onPropose}>Propose a commitment</Button>}
    >
      Here stands what each silo will do, for whom, and by when.
    </Empty>
  );
};
