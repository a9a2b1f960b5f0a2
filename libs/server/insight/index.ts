export { InsightModule } from './insight.module.ts';
