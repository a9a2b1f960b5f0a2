import { widenColumn, type Column, type ColumnName } from '#domain/commitment';
import { useLayoutEffect, useMemo, useState, type CSSProperties, type RefObject } from 'react';
import type { ListView } from '../view.ts';
import { fitColumns, type Fitted } from './fit-columns.ts';

/** A column whose edge is being dragged, and how wide it is by now. */
export type Dragged = { readonly name: ColumnName; readonly width: number };

export type Columns = Fitted & {
  readonly all: readonly Column[];
  /** For the element around heads and rows. */
  readonly around: { readonly style: CSSProperties; readonly 'data-narrow': string | undefined };
  readonly drag: (dragged: Dragged | null) => void;
};

const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = () => setWidth(Math.round(watched.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
};

/** The columns of a view as they fit into an element. On a phone a row is a card: nothing has to give way. */
export const useColumns = ({ columns, sort }: Pick<ListView, 'columns' | 'sort'>, element: RefObject<HTMLElement | null>, isPhone: boolean): Columns => {
  const width = useWidth(element);
  const [dragged, drag] = useState<Dragged | null>(null);
  const said = JSON.stringify(dragged ? widenColumn(columns, dragged.name, dragged.width) : columns);
  const fitted = useMemo(() => fitColumns(JSON.parse(said) as readonly Column[], isPhone ? 0 : width, sort), [said, width, sort, isPhone]);
  // The rows read the names alone: a new width is a new grid around them, and no new row.
  const names = fitted.shown.join(' ');
  const shown = useMemo(() => names.split(' ') as ColumnName[], [names]);
  const narrow = (Object.keys(fitted.fates) as ColumnName[]).filter((name) => fitted.fates[name] === 'narrow').join(' ');
  return { ...fitted, shown, all: columns, around: { style: { '--columns': fitted.template } as CSSProperties, 'data-narrow': narrow || undefined }, drag };
};
