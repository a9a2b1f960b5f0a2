import { counted } from '#domain/calendar';
import { parseQuery, writeQuery, type QueryTerm } from '#domain/commitment';
import type { Action } from '#domain/org';
import { AfterDrawing, Button, PageHead, ProblemNote } from '#web/ui';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { SelectionContext } from '../edits/selection-context.ts';
import { useListEditing } from '../edits/use-list-editing.tsx';
import { ColumnHeads } from '../list/columns/column-heads.tsx';
import { ColumnsContext } from '../list/columns/columns-context.ts';
import { useColumns } from '../list/columns/use-columns.ts';
import { chipLabel } from '../list/filter/chips.ts';
import { QueryBox } from '../list/filter/query-box.tsx';
import { GroupedList } from '../list/grouped-list.tsx';
import { ListSkeleton } from '../list/list-skeleton.tsx';
import { NothingFound } from '../list/nothing-found.tsx';
import type { ShownList } from '../list/rows.ts';
import { Presets } from '../list/presets.tsx';
import { ListTools } from '../list/tools/list-tools.tsx';
import { useDirectory } from '../list/use-directory.ts';
import { useHeight } from '../list/use-height.ts';
import { useLiveRows } from '../list/use-live-rows.ts';
import { focusRow, useRowKeys } from '../list/use-row-keys.ts';
import { useIsPhone } from '../list/use-row-height.ts';
import { useRows } from '../list/use-rows.ts';
import { useSteady } from '../list/use-steady.ts';
import { useView } from '../list/use-view.ts';
import { filterOf, GROUPS, OPEN_ONLY, SORTS } from '../list/view.ts';
import { PrintedList } from '../print/printed-list.tsx';
import { usePrintAll } from '../print/use-print-all.ts';
import { usePrinting } from '../print/use-printing.ts';
import { useOpening } from '../views/use-opening.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import styles from './commitments.module.css';
import { Picture } from './picture.tsx';

// What stands beside the list comes when it is asked for; the list itself does not wait for it.
const Panel = lazy(() => import('../detail/panel.tsx').then((module) => ({ default: module.Panel })));
const ProposePanel = lazy(() => import('../steps/propose.tsx').then((module) => ({ default: module.ProposePanel })));

type CommitmentsPageProps = {
  /** What subjects to the right of this one can do with the list as it is shown. */
  more?: (shown: ShownList) => ReactNode;
};

/** The unified list, with one commitment beside it. */
export const CommitmentsPage = (props: CommitmentsPageProps) =>
  useOpening() ? (
    <UnifiedList {...props} />
  ) : (
    <>
      <PageHead title="Commitments" />
      <ListSkeleton />
    </>
  );

const UnifiedList = ({ more }: CommitmentsPageProps) => {
  const { view, viewId, open, proposing, setView, setOpen, setProposing, forgetView } = useView();
  const directory = useDirectory();
  const isPhone = useIsPhone();
  const tools = useRef<HTMLDivElement>(null);
  const toolsHeight = useHeight(tools);
  const columns = useColumns(view, tools, isPhone);
  const setColumns = (next: typeof view.columns) => setView({ ...view, columns: next }, true);
  const terms = useMemo(() => parseQuery(view.query).terms, [view.query]);
  const request = useMemo(
    () => ({ filter: filterOf(view), by: GROUPS[view.group] ?? (view.layout === 'board' ? 'STANDING' : null), sort: SORTS[view.sort], descending: view.descending }),
    [view],
  );
  const [entered, setEntered] = useState(false);
  const [begun, setBegun] = useState<{ id: string; step: Action } | null>(null);
  const peek = (id: string, replace: boolean) => {
    setEntered(false);
    setOpen(id, replace);
  };
  const shown = useRows(request);
  const { rows, source } = shown;
  useLiveRows(source);
  usePrintAll(source);
  const printing = usePrinting();
  const keys = useRowKeys({ sections: rows.sections, peeking: open !== null && !isPhone, onPeek: (id) => peek(id, true), onWant: source.want });

  const { current } = keys;
  const noteFocus = useCallback((id: string) => void (current.current = id), [current]);
  const show = useSteady((id: string) => {
    keys.current.current = id;
    setEntered(true);
    setBegun(null);
    setOpen(id);
  });
  const begin = (id: string, step: Action) => {
    show(id);
    setBegun({ id, step });
  };
  const editing = useListEditing({
    directory, current, inTurn: keys.inTurn, order: keys.order, rowFrom: keys.rowFrom, filter: shown.request.filter, total: rows.total, onOpen: show, refresh: () => void source.refresh(),
  });
  const close = () => {
    setOpen(null);
    if (keys.current.current) focusRow(keys.current.current);
  };
  // Esc in a field leaves the field, so that nothing typed is lost by it; the next one closes.
  const leave = (from: HTMLElement) => {
    const panel = from.closest<HTMLElement>('aside');
    if (panel && from.matches('input, textarea, select')) panel.focus();
    else close();
  };
  const canPropose = directory.could('commitment.propose');
  const narrow = (next: typeof view) => {
    window.scrollTo({ top: 0 });
    setView(next);
  };
  const narrowTo = (next: readonly QueryTerm[]) => narrow({ ...view, query: writeQuery(next) });
  const sought = shown.request.filter.query ?? '';
  const labels = sought === OPEN_ONLY ? [] : parseQuery(sought).terms.map((term) => chipLabel(term, directory.names));
  return (
    <div
      className={styles.page}
      style={{ '--tools': `${toolsHeight}px` } as CSSProperties}
      data-beside={open !== null || proposing || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && (open !== null || proposing)) leave(event.target as HTMLElement);
        else if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
          const id = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
          if (!id || isPhone) return;
          event.preventDefault();
          peek(id, open !== null);
        }
      }}
    >
      <ColumnsContext value={columns.shown}>
        <div className={styles.main} {...columns.around}>
          <PageHead
            title="Commitments"
            beside={<ViewsMenu shown={view} viewId={viewId} could={directory.could} onForget={forgetView} />}
            actions={
              <>
                {more?.({ ...request, columns: view.columns.map(({ name }) => name) })}
                {canPropose && (
                  <Button look="primary" icon="plus" iconOnPhone title="New commitment with all fields; C writes one in a line" onClick={() => setProposing(true)}>
                    New commitment
                  </Button>
                )}
              </>
            }
          />
          <Presets view={view} viewId={viewId} />
          <div ref={tools} className={styles.tools} data-picture={view.layout !== 'table' || undefined} data-print="no">
            <QueryBox query={view.query} directory={directory} names={directory.names} onQuery={(query, replace) => setView({ ...view, query }, replace)} onLeave={() => keys.move(1)} />
            <ListTools view={view} terms={terms} columns={columns} directory={directory} found={`Show ${counted(rows.total, 'commitment')}`} onView={narrow} onTerms={narrowTo} onColumns={setColumns} />
            {view.layout === 'table' && <ColumnHeads view={view} columns={columns} onChange={narrow} onColumns={setColumns} />}
          </div>
          <div className={styles.found} aria-busy={shown.isBehind || undefined}>
            {rows.state === 'failed' && (
              <ProblemNote what="The list could not be read just now." safe="Nothing is lost: only this page is missing rows.">
                <Button onClick={() => void source.refresh()}>Try again</Button>
              </ProblemNote>
            )}
            {rows.state === 'reading' && <ListSkeleton />}
            {rows.state === 'ready' && rows.total === 0 && (
              <NothingFound labels={labels} canPropose={canPropose} onClear={() => narrow({ ...view, query: '' })} onPropose={() => setProposing(true)} />
            )}
            {rows.total > 0 && view.layout !== 'table' && (
              <Picture view={view} request={request} rows={rows} source={source} directory={directory} openRef={open} onView={narrow} onOpen={show} onBegin={begin} />
            )}
            {printing && view.layout === 'table' && rows.total > 0 && <PrintedList rows={rows} by={shown.request.by} query={view.query} columns={view.columns.map(({ name }) => name)} />}
            {rows.total > 0 && view.layout === 'table' && (
              <SelectionContext value={editing.selection}>
                <GroupedList rows={rows} source={source} by={shown.request.by} openRef={open} onOpen={isPhone ? undefined : show} onFocus={noteFocus} onEdit={isPhone ? undefined : editing.edit} layer={editing.layer} />
              </SelectionContext>
            )}
          </div>
          {!isPhone && editing.bar}
        </div>
      </ColumnsContext>
      <AfterDrawing>
        <Suspense fallback={null}>
          {proposing ? <ProposePanel directory={directory} onClose={close} onDone={(id) => setOpen(id, true)} /> : open !== null && <Panel reference={open} directory={directory} entered={entered} begin={begun?.id === open ? begun.step : undefined} onClose={close} />}
        </Suspense>
      </AfterDrawing>
    </div>
  );
};
