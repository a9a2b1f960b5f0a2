export { SearchPage as Page } from '#web/exchange';
