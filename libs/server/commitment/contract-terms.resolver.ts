import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PassPlaybookStepInput, PlanChangeInput } from '#contract';
import { passPlaybookStep, planChange, type LoadConfirmed, type PlaybookEntry, type Proof } from '#domain/commitment';
import { isId, type CommitmentId, type FileId, type MemberId, type SiloId } from '#domain/kernel';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { FileLoaders } from '#server/talk';
import { CommitmentLoaders } from './commitment-loaders.ts';
import { OpenWorkReader } from './open-work.reader.ts';
import { unknownCommitment } from './unknown-commitment.ts';
import { TakeStep } from './use-cases/take-step.ts';

/** What a contract says beside its dates: verifier, effect date, load, kind of change. */
@Resolver('Commitment')
export class ContractTermsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly steps: TakeStep,
    private readonly work: OpenWorkReader,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @Query()
  async openWork(@Context('scope') scope: RequestScope, @Args('carriedBy') carriedBy: string, @Args('owner') owner?: string | null) {
    if (!isId(carriedBy) || (owner != null && !isId(owner))) return [];
    return this.work.read(await scope.read(), { carriedBy: carriedBy as SiloId, ownerId: (owner ?? null) as MemberId | null });
  }

  @Mutation()
  planChange(@Context('scope') scope: RequestScope, @Args('input') input: PlanChangeInput) {
    const { id, version, kind, playbook } = input;
    if (!isId(id)) return unknownCommitment();
    return this.edge.run(scope, input, id, (tx) => this.steps.run(tx, { id: id as CommitmentId, version }, (c, step) => planChange(c, { kind, playbook }, step)));
  }

  @Mutation()
  passPlaybookStep(@Context('scope') scope: RequestScope, @Args('input') input: PassPlaybookStepInput) {
    const { id, version, note } = input;
    if (!isId(id)) return unknownCommitment();
    return this.edge.run(scope, input, id, (tx) => this.steps.run(tx, { id: id as CommitmentId, version }, (c, step) => passPlaybookStep(c, { step: input.step, note }, step)));
  }

  @ResolveField()
  async verifier(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return this.loaders.member(scope, (await this.loaders.detail(scope, id)).commitment.verifierId);
  }

  @ResolveField()
  async effectOn(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return (await this.loaders.detail(scope, id)).commitment.effectOn;
  }

  @ResolveField()
  async loadConfirmed(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return (await this.loaders.detail(scope, id)).commitment.loadConfirmed;
  }

  @ResolveField()
  async changeKind(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return (await this.loaders.detail(scope, id)).commitment.changeKind;
  }

  @ResolveField()
  async playbook(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return (await this.loaders.detail(scope, id)).commitment.playbook;
  }
}

@Resolver('LoadConfirmed')
export class LoadConfirmedResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() confirmed: LoadConfirmed) {
    return this.org.member(scope, confirmed.byMemberId);
  }

  @ResolveField()
  owner(@Context('scope') scope: RequestScope, @Parent() confirmed: LoadConfirmed) {
    return this.org.member(scope, confirmed.ownerId);
  }
}

@Resolver('Proof')
export class ProofResolver {
  constructor(private readonly files: FileLoaders) {}

  @ResolveField()
  title(@Parent() proof: Proof) {
    return proof.kind === 'FILE' ? proof.name : proof.kind === 'LINK' ? proof.title : null;
  }

  @ResolveField()
  file(@Context('scope') scope: RequestScope, @Parent() proof: Proof) {
    return proof.kind === 'FILE' ? this.files.file(scope, proof.fileId as FileId) : null;
  }
}

@Resolver('PlaybookEntry')
export class PlaybookEntryResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  passedBy(@Context('scope') scope: RequestScope, @Parent() entry: PlaybookEntry) {
    return this.org.member(scope, entry.passedBy);
  }
}
