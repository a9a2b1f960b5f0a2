import { Button, ProblemNote, useSend } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Part } from '../detail/part.tsx';
import { CommitmentFinder } from './commitment-finder.tsx';
import { LinkedRow } from './linked-row.tsx';
import {
  AddDependencyDocument, AddPartDocument, NeedPartDocument, RemoveDependencyDocument, RemovePartDocument, type CommitmentLinksFragment, type LinkedCommitmentFragment,
} from './links.generated.ts';
import styles from './links.module.css';
import { useLinking, type Linking } from './use-linking.ts';

type LinksProps = { commitment: CommitmentLinksFragment & Pick<LinkedCommitmentFragment, 'key' | 'agreedOn' | 'proposedOn'> };
type Linked = { readonly needed?: boolean; readonly commitment: LinkedCommitmentFragment };

type ListProps = {
  commitment: LinksProps['commitment'];
  title: string;
  links: readonly Linked[];
  /** The words of the two things that one may do. */
  add: string;
  ask: string;
  added: (key: string) => string;
  removed: (key: string) => string;
  adding: Linking;
  removing: Linking;
  refusal?: string | undefined;
  mark?: (link: Linked) => ReactNode;
};

/** Other commitments at the end of one kind of link: whoever may say so adds and removes them here. */
const LinkList = ({ commitment: { id, mayLink }, title, links, add, ask, added, removed, adding, removing, refusal = removing.refusal, mark }: ListProps) => {
  const [finding, setFinding] = useState(false);
  if (links.length === 0 && !mayLink) return null;
  const close = () => {
    adding.forget();
    setFinding(false);
  };
  return (
    <Part title={title}>
      {links.length > 0 && (
        <ul className={styles.list}>
          {links.map((link) => (
            <LinkedRow key={link.commitment.id} commitment={link.commitment} busy={removing.busy} onRemove={mayLink ? () => void removing.run({ id, otherId: link.commitment.id }, removed(link.commitment.key)) : undefined}>
              {mark?.(link)}
            </LinkedRow>
          ))}
        </ul>
      )}
      {refusal && <ProblemNote what={refusal} />}
      {mayLink && !finding && (
        <div>
          <Button look="plain" flush icon="plus" onClick={() => setFinding(true)}>
            {add}
          </Button>
        </div>
      )}
      {finding && (
        <CommitmentFinder
          label={ask}
          without={[id, ...links.map(({ commitment }) => commitment.id)]}
          busy={adding.busy}
          error={adding.refusal}
          onClose={close}
          onChoose={async (other) => (await adding.run({ id, otherId: other.id }, added(other.key))) && close()}
        />
      )}
    </Part>
  );
};

/** What it waits for. */
const WaitsFor = ({ commitment }: LinksProps) => {
  const { key } = commitment;
  const due = commitment.agreedOn ?? commitment.proposedOn;
  const isAfter = ({ commitment: other }: Linked) => {
    const on = other.agreedOn ?? other.proposedOn;
    return due !== null && on !== null && on >= due && ['PROPOSED', 'ACCEPTED'].includes(other.standing);
  };
  return (
    <LinkList
      commitment={commitment} title="Waits for" links={commitment.waitsFor} add="Add what it waits for" ask="What does it wait for?"
      added={(other) => `${key} waits for ${other}.`} removed={(other) => `${key} no longer waits for ${other}.`}
      adding={useLinking(AddDependencyDocument, RemoveDependencyDocument)} removing={useLinking(RemoveDependencyDocument, AddDependencyDocument)}
      mark={(link) => isAfter(link) && <span className={styles.after}>Not due before {key} itself</span>}
    />
  );
};

/** What it is made of. Its lead may ask that a part is delivered first. */
const Parts = ({ commitment }: LinksProps) => {
  const { id, key, parts, mayNeedParts } = commitment;
  const { send, busy } = useSend();
  const [refusal, setRefusal] = useState<string>();
  const need = async (otherId: string, needed: boolean) => setRefusal((await send(NeedPartDocument, { id, otherId, needed })).problem?.message);
  const done = parts.filter(({ commitment: { standing } }) => standing === 'DELIVERED' || standing === 'VERIFIED').length;
  return (
    <LinkList
      refusal={refusal} commitment={commitment} title={parts.length === 0 ? 'Parts' : `Parts: ${done} of ${parts.length} delivered`} links={parts} add="Add a part" ask="Which one is a part of it?"
      added={(other) => `${other} is a part of ${key}.`} removed={(other) => `${other} is no longer a part of ${key}.`}
      adding={useLinking(AddPartDocument, RemovePartDocument)} removing={useLinking(RemovePartDocument, AddPartDocument)}
      mark={({ needed = false, commitment: other }) =>
        mayNeedParts ? (
          <label className={styles.need}>
            <input type="checkbox" checked={needed} disabled={busy} onChange={(event) => void need(other.id, event.target.checked)} />
            Must be delivered first
          </label>
        ) : (
          needed && <span className={styles.need}>Must be delivered first</span>
        )
      }
    />
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

/** Of what it is a part, what it waits for, what waits for it, and what it is made of. */
export const Links = ({ commitment }: LinksProps) => (
  <>
    {commitment.partOf && (
      <p className={styles.whole}>
        A part of <Link to={`/commitments/${commitment.partOf.key}` as string}>{commitment.partOf.key} {commitment.partOf.title}</Link>
      </p>
    )}
    <WaitsFor commitment={commitment} />
    <Blocks commitment={commitment} />
    <Parts commitment={commitment} />
  </>
);
