import { Global, Module } from '@nestjs/common';
import { DependencyReader } from './dependency.reader.ts';
import { DependencyRepository } from './dependency.repository.ts';
import { CommitmentLinksResolver, DependencyStepsResolver, LinkResolver } from './dependency.resolver.ts';
import { DependencyTable } from './dependency.table.ts';
import { LinkCommitments } from './link-commitments.ts';

export const DEPENDENCY_TABLES = [DependencyTable];

const OTHERS_USE = [LinkCommitments];

/** What waits for what: a room of the commitments. */
@Global()
@Module({
  providers: [...OTHERS_USE, DependencyReader, DependencyRepository, CommitmentLinksResolver, DependencyStepsResolver, LinkResolver],
  exports: OTHERS_USE,
})
export class DependenciesModule {}
