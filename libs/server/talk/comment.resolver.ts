import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Part } from '#domain/talk';
import { isId, type CommentId } from '#domain/kernel';
import type { EditCommentInput, TakeBackCommentInput, TalkKind, WriteCommentInput } from '#contract';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { CommentReader, type CommentView } from './comment.reader.ts';
import { TalkSubjects } from './talk-subjects.ts';
import { ChangeComment } from './use-cases/change-comment.ts';
import { WriteComment } from './use-cases/write-comment.ts';

const kindOf = (kind: TalkKind): string => kind.toLowerCase().replaceAll('_', '-');

@Resolver('Comment')
export class CommentResolver {
  constructor(
    private readonly reader: CommentReader,
    private readonly subjects: TalkSubjects,
    private readonly edge: WriteEdge,
    private readonly write: WriteComment,
    private readonly change: ChangeComment,
    private readonly org: OrgLoaders,
  ) {}

  @Query()
  async comments(@Context('scope') scope: RequestScope, @Args('kind') kind: TalkKind, @Args('subjectId') id: string) {
    if (!isId(id)) return [];
    const tx = await scope.read();
    return (await this.subjects.titled(tx, kindOf(kind), id)) === null ? [] : this.reader.of(tx, kindOf(kind), [id]);
  }

  @Mutation()
  writeComment(@Context('scope') scope: RequestScope, @Args('input') input: WriteCommentInput) {
    return this.edge.run(scope, input, null, (tx) => this.write.run(tx, { kind: kindOf(input.kind), subjectId: input.subjectId, text: input.text, fileIds: input.fileIds ?? [] }));
  }

  @Mutation()
  editComment(@Context('scope') scope: RequestScope, @Args('input') input: EditCommentInput) {
    return this.edge.run(scope, input, input.id, (tx) => this.change.edit(tx, { id: input.id as CommentId, version: input.version, text: input.text }));
  }

  @Mutation()
  takeBackComment(@Context('scope') scope: RequestScope, @Args('input') input: TakeBackCommentInput) {
    return this.edge.run(scope, input, input.id, (tx) => this.change.takeBack(tx, { id: input.id as CommentId, version: input.version }));
  }

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() comment: CommentView) {
    return this.org.member(scope, comment.byId);
  }

  @ResolveField()
  files(@Parent() { takenBackAt, files }: CommentView) {
    return takenBackAt === null ? files : [];
  }
}

@Resolver('CommentPart')
export class CommentPartResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() part: Part) {
    return this.org.member(scope, part.memberId);
  }
}

@Resolver('CommentPayload')
export class CommentPayloadResolver {
  constructor(private readonly reader: CommentReader) {}

  @ResolveField()
  comment(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return id === null || !isId(id) ? null : scope.load('comment', id as CommentId, (tx, ids) => this.reader.byIds(tx, ids));
  }
}
