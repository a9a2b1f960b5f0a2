import { Injectable } from '@nestjs/common';
import type { Forum, Sitting } from '#domain/forum';
import type { ForumId, SittingId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { ForumRepository } from './forum.repository.ts';
import { SittingRepository } from './sitting.repository.ts';

export type ForumView = Forum & { readonly version: number };
/** `quorum` is what the sitting asks for; the API counts what is filled, too. */
export type SittingView = Sitting & { readonly version: number };

/** Forums and sittings by id, each read once a request. */
@Injectable()
export class ForumLoaders {
  constructor(
    private readonly forums: ForumRepository,
    private readonly sittings: SittingRepository,
  ) {}

  async all(scope: RequestScope): Promise<ForumView[]> {
    return (await this.forums.all(await scope.read())).map(({ forum, version }) => ({ ...forum, version }));
  }

  forum(scope: RequestScope, id: ForumId): Promise<ForumView | null> {
    return scope.load('forum', id, async (tx, ids: readonly ForumId[]) =>
      (await this.forums.byIds(tx, ids)).map((held) => held && { ...held.forum, version: held.version }));
  }

  sitting(scope: RequestScope, id: SittingId): Promise<SittingView | null> {
    return scope.load('sitting', id, async (tx, ids: readonly SittingId[]) =>
      (await this.sittings.byIds(tx, ids)).map((held) => held && { ...held.sitting, version: held.version }));
  }
}
