export { stop as default } from './setup.mjs';
