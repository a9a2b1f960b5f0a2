import { Injectable } from '@nestjs/common';
import type { CommitmentId, HandoffId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { HandoffReader } from './handoff.reader.ts';
import type { HandoffView } from './handoff-view.ts';

/** Hand-offs by id or by commitment, each read once a request. */
@Injectable()
export class HandoffLoaders {
  constructor(private readonly reader: HandoffReader) {}

  view(scope: RequestScope, id: HandoffId): Promise<HandoffView | null> {
    return scope.load('handoff', id, (tx, ids: readonly HandoffId[]) => this.reader.byIds(tx, ids));
  }

  of(scope: RequestScope, id: CommitmentId): Promise<HandoffView[]> {
    return scope.load('handoffs-of', id, (tx, ids: readonly CommitmentId[]) => this.reader.of(tx, ids));
  }
}
