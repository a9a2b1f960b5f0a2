import { Button, Empty } from '#web/ui';

type NothingFoundProps = { /** The filter in words, each narrowing by itself. */ labels: readonly string[]; canPropose: boolean; onClear: () => void; onPropose: () => void };

/** An empty list says what will be here; a filtered one names its filter and clears it. */
export const NothingFound = ({ labels, canPropose, onClear, onPropose }: NothingFoundProps) => {
  if (labels.length > 0) {
    return (
      <Empty title={`No commitment is ${labels.length === 1 ? 'here' : 'all of this'}: ${labels.join(', ')}`} action={<Button onClick={onClear}>Clear the filter</Button>}>
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
