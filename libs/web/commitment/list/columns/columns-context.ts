import { USUAL_COLUMNS, type ColumnName } from '#domain/commitment';
import { createContext } from 'react';

/** Which cells a row shows, in their order. */
export const ColumnsContext = createContext<readonly ColumnName[]>(USUAL_COLUMNS.map(({ name }) => name));
