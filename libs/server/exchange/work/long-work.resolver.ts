import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LongWorkInput } from '#contract';
import { workPercent } from '#domain/exchange';
import { isId, ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import type { ImportView } from '../import.reader.ts';
import { LongWorks, type WorkView } from './long-works.ts';

@Resolver('LongWork')
export class LongWorkResolver {
  constructor(
    private readonly works: LongWorks,
    private readonly edge: WriteEdge,
  ) {}

  @Query()
  async longWork(@Context('scope') scope: RequestScope) {
    return this.works.mine(await scope.read());
  }

  @Mutation()
  cancelLongWork(@Context('scope') scope: RequestScope, @Args('input') input: LongWorkInput) {
    return this.change(scope, input, 'It is over already, so there is nothing to cancel.', (tx) => this.works.askToCancel(tx, input.id));
  }

  @Mutation()
  dismissLongWork(@Context('scope') scope: RequestScope, @Args('input') input: LongWorkInput) {
    return this.change(scope, input, 'It still runs. Cancel it first, or wait until it is done.', (tx) => this.works.dismiss(tx, input.id));
  }

  @ResolveField()
  percent(@Parent() { state, step, done, total }: WorkView) {
    return workPercent(state, step, done, total);
  }

  private change(scope: RequestScope, input: LongWorkInput, otherwise: string, write: (tx: TenantTx) => Promise<boolean>): Promise<Answer> | Answer {
    const none = (): Result<never> => refuse('NOT_FOUND', 'There is no such work.');
    if (!isId(input.id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such work.').problem };
    return this.edge.run(scope, input, input.id, async (tx) => {
      const [mine] = await this.works.byIds(tx, [input.id]);
      if (!mine) return none();
      return (await write(tx)) ? ok(input.id) : refuse('WRONG_STATE', otherwise);
    });
  }
}

@Resolver('LongWorkPayload')
export class LongWorkPayloadResolver {
  constructor(private readonly works: LongWorks) {}

  @ResolveField()
  work(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id === null ? null : scope.load('long-work', answer.id, (tx, ids: readonly string[]) => this.works.byIds(tx, ids));
  }
}

@Resolver('Import')
export class ImportWorkResolver {
  constructor(private readonly works: LongWorks) {}

  @ResolveField()
  work(@Context('scope') scope: RequestScope, @Parent() { id }: ImportView) {
    return scope.load('long-work-of-import', id as string, (tx, ids: readonly string[]) => this.works.ofSubjects(tx, ids));
  }
}
