import { Injectable } from '@nestjs/common';
import { capacitiesOn } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { Zone } from '#domain/kernel';
import { may, withPrincipals, type Action } from '#domain/org';
import type { RequestScope } from '#server/graphql';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';

/** Whether whoever asks may do something with a commitment, as far as their posts say. */
@Injectable()
export class Capabilities {
  constructor(private readonly loaders: CommitmentLoaders) {}

  async may(scope: RequestScope, { id, carriedBy }: CommitmentView, action: Action): Promise<boolean> {
    const { commitment } = await this.loaders.detail(scope, id);
    const { now } = await scope.read();
    const { memberId, posts } = scope.viewer!.member!;
    const today = localDateOf(now, carriedBy!.zone as Zone);
    return may(action, withPrincipals(memberId, posts, (member) => capacitiesOn(commitment, member, posts, today)));
  }
}
