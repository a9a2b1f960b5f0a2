export { ImportPage } from './pages/import-page.tsx';
export { ExportMenu } from './export/export-menu.tsx';
