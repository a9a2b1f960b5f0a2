export { SiloGridPage } from './grid/silo-grid-page.tsx';
export { Home } from './home.tsx';
export { WhatNeedsMe } from './mine/what-needs-me.tsx';
export { PromiseTable } from './promises/promise-table.tsx';
export { SiloPage } from './silo/silo-page.tsx';
