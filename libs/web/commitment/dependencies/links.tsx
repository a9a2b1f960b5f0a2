import { Button, ProblemNote } from '#web/ui';
import { useState } from 'react';
import { Part } from '../detail/part.tsx';
import { CommitmentFinder } from './commitment-finder.tsx';
import { LinkedRow } from './linked-row.tsx';
import { AddDependencyDocument, RemoveDependencyDocument, type CommitmentLinksFragment } from './links.generated.ts';
import styles from './links.module.css';
import { useLinking } from './use-linking.ts';

type LinksProps = { commitment: CommitmentLinksFragment & { readonly key: string } };

/** What it waits for: whoever may say so adds and removes it here. */
const WaitsFor = ({ commitment: { id, key, waitsFor, mayLink } }: LinksProps) => {
  const [finding, setFinding] = useState(false);
  const adding = useLinking(AddDependencyDocument, RemoveDependencyDocument);
  const removing = useLinking(RemoveDependencyDocument, AddDependencyDocument);
  if (waitsFor.length === 0 && !mayLink) return null;
  const close = () => {
    adding.forget();
    setFinding(false);
  };
  return (
    <Part title="Waits for">
      {waitsFor.length > 0 && (
        <ul className={styles.list}>
          {waitsFor.map(({ commitment: other }) => (
            <LinkedRow key={other.id} commitment={other} busy={removing.busy} onRemove={mayLink ? () => void removing.run({ id, otherId: other.id }, `${key} no longer waits for ${other.key}.`) : undefined} />
          ))}
        </ul>
      )}
      {removing.refusal && <ProblemNote what={removing.refusal} />}
      {mayLink && !finding && (
        <div>
          <Button look="plain" icon="plus" onClick={() => setFinding(true)}>
            Add what it waits for
          </Button>
        </div>
      )}
      {finding && (
        <CommitmentFinder
          label="What does it wait for?"
          without={[id, ...waitsFor.map(({ commitment }) => commitment.id)]}
          busy={adding.busy}
          error={adding.refusal}
          onClose={close}
          onChoose={async (other) => (await adding.run({ id, otherId: other.id }, `${key} waits for ${other.key}.`)) && close()}
        />
      )}
    </Part>
  );
};

/** What waits for it. */
const Blocks = ({ commitment: { blocks } }: LinksProps) =>
  blocks.length === 0 ? null : (
    <Part title="Blocks">
      <ul className={styles.list}>
        {blocks.map(({ commitment }) => (
          <LinkedRow key={commitment.id} commitment={commitment} />
        ))}
      </ul>
    </Part>
  );

/** What it waits for, and what waits for it. */
export const Links = ({ commitment }: LinksProps) => (
  <>
    <WaitsFor commitment={commitment} />
    <Blocks commitment={commitment} />
  </>
);
