import { Button, cx } from '#web/ui';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { Section } from '../list/rows.ts';
import styles from './board.module.css';
import { Card } from './card.tsx';
import type { Moved, Moves } from './use-moves.ts';

type ColumnProps = {
  readonly heading: string;
  readonly section: Section;
  readonly moves: Moves;
  readonly openRef: string | null;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
};

/** One column: its name and count stay in sight, its cards come a page at a time. */
export const Column = ({ heading, section, moves, openRef, onOpen, onMore }: ColumnProps) => {
  const element = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(() => {
    if (!moves.movable || !element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current.move(source.data as Moved, section.key);
      },
    });
  }, [moves.movable, section.key]);
  return (
    <div ref={element} role="listitem" aria-label={`${heading}, ${section.count}`} className={cx(styles.column, over && styles.over)}>
      <h2 className={styles.heading}>
        {heading} <span className={styles.count}>{section.count}</span>
        {section.overdue > 0 && <span className={styles.overdue}>{section.overdue} overdue</span>}
      </h2>
      <ul className={styles.cards}>
        {section.ids.map((id) => (
          <Card key={id} id={id} moves={moves} openRef={openRef} onOpen={onOpen} />
        ))}
      </ul>
      {section.ids.length < section.count && (
        <Button look="plain" onClick={onMore}>
          {section.ids.length === 0 ? 'Reading …' : `Show more of ${section.count}`}
        </Button>
      )}
    </div>
  );
};
