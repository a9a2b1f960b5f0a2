export { WorkTray as default } from '#web/exchange';
