export { CLOCK, showPages, type Asked } from './show-pages.tsx';
