import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our own modules do nothing by being loaded, so what a page does not use of a library's index stays out of its chunk. */
const moduleSideEffects = [{ test: /\/libs\/(web|domain)\/.*\.tsx?$/, sideEffects: false }];

/** Few files, since each costs a phone a turn on the line: what every page draws with, and what many pages share, come as one each. */
const groups = [
  { name: 'dates', test: /temporal-/ },
  { name: 'kit', test: /[\\/]libs[\\/]web[\\/]ui[\\/]/ },
  { name: 'shared', test: /[\\/]libs[\\/](web|domain)[\\/]/, minShareCount: 5 },
];

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: { outDir: here('../../dist/web'), emptyOutDir: true, manifest: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700, rolldownOptions: { treeshake: { moduleSideEffects }, output: { codeSplitting: { groups } } } },
  server: { port: 5173, proxy: { '/graphql': { target: 'http://localhost:3000', ws: true }, '/files': 'http://localhost:3000', '/import/files': 'http://localhost:3000', '/export': 'http://localhost:3000' } },
});
