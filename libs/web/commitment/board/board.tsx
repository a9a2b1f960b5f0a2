import type { CommitmentGrouping, Standing } from '#contract';
import type { Action } from '#domain/org';
import { useEffect } from 'react';
import { headingOf } from '../list/group-words.ts';
import type { Rows, RowsSource, Section } from '../list/rows.ts';
import type { Directory } from '../list/use-directory.ts';
import { STANDING_NAMES } from '../words/codes.ts';
import styles from './board.module.css';
import { Column } from './column.tsx';
import { useMoves } from './use-moves.ts';

type BoardProps = {
  readonly rows: Rows;
  readonly source: RowsSource;
  readonly by: CommitmentGrouping;
  readonly openRef: string | null;
  readonly onOpen: (id: string) => void;
  readonly directory: Directory;
  readonly onBegin: (id: string, step: Action) => void;
};

/** Standings that have a column even while nothing stands there, so that a card can be put there. */
const ALWAYS: readonly Standing[] = ['PROPOSED', 'ACCEPTED', 'DELIVERED', 'VERIFIED'];

const FIRST_CARDS = 50;
const EMPTY = { term: '', label: '', count: 0, overdue: 0, ids: [] };

const columnsOf = (by: CommitmentGrouping, sections: readonly Section[]): readonly Section[] => {
  if (by !== 'STANDING') return sections;
  const known = new Map(sections.map((section) => [section.key, section]));
  return STANDING_NAMES.filter((key) => known.has(key) || ALWAYS.includes(key)).map((key) => known.get(key) ?? { ...EMPTY, key });
};

/** The filter's commitments as cards in columns. What a drag does, the card's menu does. */
export const Board = ({ rows, source, by, directory, openRef, onOpen, onBegin }: BoardProps) => {
  const moves = useMoves({ by, directory, onBegin });
  const columns = columnsOf(by, rows.sections);
  useEffect(() => {
    for (const { key, count, ids } of rows.sections) if (ids.length === 0 && count > 0) source.want(key, FIRST_CARDS);
  }, [rows.sections, source]);
  return (
    <div className={styles.board} role="list" aria-label="Board">
      {columns.map((section) => (
        <Column
          key={section.key}
          heading={headingOf(by, section)}
          section={section}
          moves={moves}
          openRef={openRef}
          onOpen={onOpen}
          onMore={() => source.want(section.key, section.ids.length + FIRST_CARDS)}
        />
      ))}
    </div>
  );
};
