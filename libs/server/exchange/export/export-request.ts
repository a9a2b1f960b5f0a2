import { chosenColumns, type ExportColumnName } from '#domain/exchange';
import { ok, refuse, type Result } from '#domain/kernel';
import type { WholeList } from '#server/commitment';
import { readInput } from '#server/graphql';

export const FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export type ExportRequest = {
  readonly format: ExportFormat;
  readonly list: WholeList;
  readonly columns: readonly ExportColumnName[];
  /** Whether a CSV file begins with a byte-order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  readonly separator: ',' | ';';
};

const no = (what: string): Result<never> => refuse('INVALID', `Nothing was exported: ${what} Go back to the list and export it from there.`);

/** An address's words read as the list's own arguments, by the schema's own input types. Refuses INVALID what the list would refuse. */
export function readExportRequest(said: Readonly<Record<string, unknown>>): Result<ExportRequest> {
  const word = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
  const format = FORMATS.find((one) => one === word('format'));
  if (format === undefined) return no('the address asks for neither CSV nor XLSX.');
  const filter = read<WholeList['filter']>('CommitmentFilter', word('filter') === '' ? '{}' : word('filter'));
  if (!filter.ok) return filter;
  const sort = read<WholeList['sort']>('CommitmentSort', JSON.stringify(word('sort') || 'DUE'));
  if (!sort.ok) return sort;
  const by = word('by') === '' ? ok(null) : read<NonNullable<WholeList['by']>>('CommitmentGrouping', JSON.stringify(word('by')));
  if (!by.ok) return by;
  const list = { filter: filter.value, by: by.value, sort: sort.value, descending: word('descending') === 'true' };
  const columns = chosenColumns(word('columns').split(','));
  return ok({ format, list, columns, bom: word('bom') !== 'no', separator: word('separator') === 'semicolon' ? ';' : ',' });
}

function read<Value>(type: string, json: string): Result<Value> {
  try {
    return ok(readInput(type, JSON.parse(json)) as Value);
  } catch {
    return no('its address is not one that the list makes.');
  }
}
