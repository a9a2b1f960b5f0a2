import type { ExportColumnName } from '#domain/exchange';
import type { ListRequest } from '#web/commitment';

export type FileForm = 'xlsx' | 'csv' | 'csv-semicolon';

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
