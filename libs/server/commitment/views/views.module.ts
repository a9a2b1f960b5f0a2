import { Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { ListModule } from '../list/list.module.ts';
import { KeepView } from './keep-view.ts';
import { ViewReader } from './view.reader.ts';
import { ViewRepository } from './view.repository.ts';
import { OpeningViewTable, PinnedViewTable, SavedViewTable } from './view.table.ts';
import { SavedViewPayloadResolver, SavedViewResolver, ViewStepsResolver } from './views.resolver.ts';

export const VIEW_TABLES = [OpeningViewTable, PinnedViewTable, SavedViewTable];

/** What is on record of views: only what everybody sees. One's own are nobody else's business. */
const FACTS = ['shared', 'changed', 'unshared', 'removed', 'brought-back', 'opens-list'].map((fact) => `view.${fact}`);

/** Views of the list that people save, pin, share and open it with. */
@Module({
  imports: [ListModule],
  providers: [KeepView, SavedViewPayloadResolver, SavedViewResolver, ViewReader, ViewRepository, ViewStepsResolver],
  exports: [KeepView],
})
export class ViewsModule {
  constructor(handlers: FactHandlers) {
    handlers.declare(FACTS);
  }
}
