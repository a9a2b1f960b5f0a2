import { Injectable } from '@nestjs/common';
import type { CommitmentId, MemberId, SiloId } from '#domain/kernel';
import { may, type Action } from '#domain/org';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { CommitmentDetailReader, type Detail } from './commitment-detail.reader.ts';
import type { CommitmentView } from './commitment-view.ts';
import { CommitmentReader } from './commitment.reader.ts';

/** Commitments by id, each read once a request: as a row, or whole. */
@Injectable()
export class CommitmentLoaders {
  constructor(
    private readonly reader: CommitmentReader,
    private readonly details: CommitmentDetailReader,
    private readonly org: OrgLoaders,
  ) {}

  view(scope: RequestScope, id: CommitmentId): Promise<CommitmentView | null> {
    return scope.load('commitment', id, (tx, ids) => this.reader.byIds(tx, ids));
  }

  /** For a commitment that is known to exist, as every one is whose row was just read. */
  async detail(scope: RequestScope, id: CommitmentId): Promise<Detail> {
    const detail = await scope.load('commitment-detail', id, (tx, ids: readonly CommitmentId[]) => this.details.read(tx, ids));
    if (detail === null) throw new Error(`commitment ${id} was read and is gone within one request`);
    return detail;
  }

  /** Whether whoever asks may do something with it, as far as posts say. */
  async may(scope: RequestScope, id: CommitmentId, action: Action): Promise<boolean> {
    return may(action, (await this.detail(scope, id)).capacities);
  }

  member(scope: RequestScope, id: MemberId | null) {
    return this.org.member(scope, id);
  }

  silo(scope: RequestScope, id: SiloId | null) {
    return this.org.silo(scope, id);
  }
}
