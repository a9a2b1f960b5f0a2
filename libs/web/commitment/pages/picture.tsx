import type { Action } from '#domain/org';
import { lazy, Suspense } from 'react';
import type { ListRequest, Rows, RowsSource } from '../list/rows.ts';
import type { Directory } from '../list/use-directory.ts';
import type { ListView } from '../list/view.ts';

const Board = lazy(() => import('../board/board.tsx').then(({ Board: component }) => ({ default: component })));
const Timeline = lazy(() => import('../timeline/timeline.tsx').then(({ Timeline: component }) => ({ default: component })));
const Calendar = lazy(() => import('../calendar/calendar.tsx').then(({ Calendar: component }) => ({ default: component })));

type PictureProps = {
  readonly view: ListView;
  readonly request: ListRequest;
  readonly rows: Rows;
  readonly source: RowsSource;
  readonly directory: Directory;
  readonly openRef: string | null;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (id: string) => void;
  readonly onBegin: (id: string, step: Action) => void;
};

/** The list drawn as a board, a timeline or a calendar: the same filter, the same rows. */
export const Picture = ({ view, request, rows, source, directory, openRef, onView, onOpen, onBegin }: PictureProps) => {
  const window = { filter: request.filter, at: view.at, onAt: (at: string | null) => onView({ ...view, at }), openRef, onOpen };
  return (
    <Suspense fallback={null}>
      {view.layout === 'board' && <Board rows={rows} source={source} by={request.by ?? 'STANDING'} directory={directory} openRef={openRef} onOpen={onOpen} onBegin={onBegin} />}
      {view.layout === 'timeline' && <Timeline {...window} />}
      {view.layout === 'calendar' && <Calendar {...window} onDay={(on) => onView({ ...view, layout: 'table', at: null, query: `${view.query} due:${on}..${on}`.trim() })} />}
    </Suspense>
  );
};
