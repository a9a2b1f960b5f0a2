export { ExchangeModule, EXCHANGE_TABLES } from './exchange.module.ts';
export { LARGEST_FILE, tooLarge } from './decode-file.ts';
export { readFile } from './read-file.ts';
export { ImportNow } from './use-cases/import-now.ts';
export { LongWorks } from './work/long-works.ts';
export { ReceiveFile } from './use-cases/receive-file.ts';
export { StartImport } from './use-cases/start-import.ts';
export { SearchReader, type SearchResult } from './search/search.reader.ts';
