export { Found, MarkedText } from './search/found.tsx';
export { SearchPage } from './search/search-page.tsx';
export { useSearch, type Searching } from './search/use-search.ts';
export { grouped, KIND_WORDS, PART_WORDS, type FoundGroup } from './search/words.ts';
export { ImportPage } from './pages/import-page.tsx';
export { ExportMenu } from './export/export-menu.tsx';
export { WorkTray } from './work/work-tray.tsx';
