import { awaitsDelivery } from '#domain/commitment';
import { useFragment } from '@apollo/client/react';
import { DueDate, Icon, Person, SiloPair, SlipBar, cx } from '#web/ui';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { CommitmentRowFragmentDoc, type CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { Menu } from '../parts/menu.tsx';
import { State } from '../parts/state.tsx';
import { isStruckFace } from '../words/faces.ts';
import { receiverName } from '../words/office.ts';
import { on } from '../words/when.ts';
import styles from './board.module.css';
import type { Moved, Moves } from './use-moves.ts';

type CardProps = { readonly id: string; readonly moves: Moves; readonly openRef: string | null; readonly onOpen: (id: string) => void };

/** What a drag does, for keyboard and touch. */
const MoveMenu = ({ commitment, moves }: { commitment: CommitmentRowFragment; moves: Moves }) => {
  const targets = moves.targetsOf(commitment);
  if (targets.length === 0) return null;
  return (
    <Menu label={<Icon name="more" size={16} />} name={`Move ${commitment.key}`} className={styles.menu}>
      {(close) => (
        <ul className={styles.targets}>
          {targets.map(({ key, verb }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.target}
                onClick={() => {
                  close();
                  moves.move(commitment, key);
                }}
              >
                {verb}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
};

const KnownCard = ({ commitment, moves, openRef, onOpen }: Omit<CardProps, 'id'> & { commitment: CommitmentRowFragment }) => {
  const { id, key, title, face, owner, standing, version, carriedBy, originalOn, agreedOn, proposedOn, slipCount } = commitment;
  const element = useRef<HTMLLIElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!moves.movable || !element.current) return undefined;
    return draggable({
      element: element.current,
      getInitialData: (): Moved => ({ id, standing, version, carriedBy }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [moves.movable, id, standing, version, carriedBy]);
  const open = openRef === id || openRef === key;
  const due = agreedOn ?? proposedOn;
  return (
    <li ref={element} className={cx(styles.card, open && styles.open, dragging && styles.dragging)} data-row={id}>
      <div className={styles.top}>
        <State face={face} />
        <span className={styles.key}>{key}</span>
        {moves.movable && <MoveMenu commitment={commitment} moves={moves} />}
      </div>
      <button type="button" data-print="yes" className={cx(styles.title, isStruckFace(face) && styles.struck)} aria-pressed={open} onClick={() => onOpen(id)}>
        {title}
      </button>
      <div className={styles.between}>
        <SiloPair from={carriedBy.name} to={receiverName(commitment)} />
      </div>
      <div className={styles.foot}>
        <Person id={owner?.id} name={owner?.name} none="No owner" />
        <span className={styles.due}>
          {originalOn !== null && agreedOn !== null && <SlipBar original={on(originalOn)} agreed={on(agreedOn)} slips={slipCount} />}
          <DueDate on={due === null ? undefined : on(due)} none="No date" open={awaitsDelivery(commitment)} />
        </span>
      </div>
    </li>
  );
};

/** One commitment on the board; it follows the cache, so somebody else's move shows here too. */
export const Card = ({ id, ...more }: CardProps) => {
  const { data, complete } = useFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', from: { __typename: 'Commitment', id } });
  return complete ? <KnownCard commitment={data} {...more} /> : <li className={styles.card} aria-hidden="true" />;
};
