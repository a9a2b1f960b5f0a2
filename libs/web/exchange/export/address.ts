import type { ExportColumnName } from '#domain/exchange';
import type { ColumnName } from '#domain/commitment';
import type { ListRequest } from '#web/commitment';

export type FileForm = 'xlsx' | 'csv' | 'csv-semicolon';

/** Whom it blocks is no column of a file: it follows from other rows, and nothing could be edited in it. */
const IN_FILES: Readonly<Record<ColumnName, readonly ExportColumnName[]>> = {
  state: ['state'], title: ['title'], owner: ['owner'], silos: ['carriedBy', 'promisedTo'], due: ['due'], slips: ['slips'], blocks: [], word: ['lastWord'],
};

/** The columns of a file for those of a list, in their order. */
export const fileColumns = (shown: readonly ColumnName[]): readonly ExportColumnName[] => shown.flatMap((name) => IN_FILES[name]);

/** The file of a view: the list's own arguments in the address of its export. */
export const exportAddress = ({ filter, by, sort, descending }: ListRequest, form: FileForm, columns: readonly ExportColumnName[]): string => {
  const said = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return `/export/commitments?${new URLSearchParams({
    format: form === 'xlsx' ? 'xlsx' : 'csv',
    ...(form === 'csv-semicolon' ? { separator: 'semicolon' } : {}),
    ...(form === 'csv' ? { bom: 'no' } : {}),
    filter: JSON.stringify(said),
    ...(by === null ? {} : { by }),
    sort,
    ...(descending ? { descending: 'true' } : {}),
    columns: columns.join(','),
  })}`;
};
