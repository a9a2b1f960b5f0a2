import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, type FileId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { FileLoaders } from './file-loaders.ts';
import type { FileView } from './file.reader.ts';

@Resolver('File')
export class FileResolver {
  constructor(
    private readonly files: FileLoaders,
    private readonly org: OrgLoaders,
  ) {}

  @Query()
  file(@Context('scope') scope: RequestScope, @Args('id') id: string) {
    return isId(id) ? this.files.file(scope, id as FileId) : null;
  }

  @ResolveField()
  path(@Parent() { id }: FileView) {
    return `/files/${id}`;
  }

  @ResolveField()
  uploadedBy(@Context('scope') scope: RequestScope, @Parent() file: FileView) {
    return this.org.member(scope, file.uploadedById);
  }
}
