import type { Parts } from '../cli/with-program.ts';
import { deliver, verify } from '#domain/commitment';
import type { CommitmentId, MemberId, Result, SiloId } from '#domain/kernel';
import { ProposeCommitment, TakeStep } from '#server/commitment';
import { Tenancy, type TenantTx } from '#server/database';
import { AddMember, AddSilo, GivePost, PlanLeave } from '#server/org';
import { CloseSilo, DeactivateMember } from '#server/succession';
import type { Past } from './live-through.ts';
import { must } from './must.ts';
import type { Day } from './script.ts';

const EVA = { handle: 'eva', name: 'Eva Lindqvist', email: 'eva@larkfield.example' };
const HOTLINE = { key: 'hotline', name: 'Winter hotline', kind: 'Department', zone: 'Europe/Berlin', country: 'DE', reportingLine: 'DIRECT', mandate: 'Answers on the coldest nights.' } as const;

/** The winter hotline became part of customer service, and the colleague who led it has left since; somebody else is away. */
export class PeopleChange {
  private eva!: MemberId;
  private hotline!: SiloId;
  private readonly promises: CommitmentId[] = [];

  constructor(
    private readonly app: Parts,
    private readonly past: Past,
  ) {}

  schedule(add: (day: Day, doing: () => Promise<void>) => void): void {
    add(-116, () => this.begin());
    add(-115, () => this.promise('Answer within ninety seconds on frosty nights', 'Nobody waits in the cold for a voice', -75));
    add(-114, () => this.promise('One number for every emergency', 'People know whom to call', -60));
    add(-113, () => this.promise('Call back everybody who hung up', 'Whoever gave up is heard after all', 30));
    add(-78, () => this.deliver(0, '88 seconds in the median of four frosty nights.'));
    add(-64, () => this.deliver(1, 'The old numbers lead to the new one.'));
    add(-46, () => this.merge());
    add(-13, () => this.leave());
    add(-4, () => this.planLeave());
  }

  private async begin(): Promise<void> {
    const { silos } = this.past.example;
    await this.as(this.past.example.members.mina, async (tx) => {
      this.eva = must(await this.app.get(AddMember).run(tx, EVA));
      this.hotline = must(await this.app.get(AddSilo).run(tx, HOTLINE));
      must(await this.app.get(GivePost).run(tx, { kind: 'CONTRIBUTOR', memberId: this.eva, siloId: silos.service }));
      return this.app.get(GivePost).run(tx, { kind: 'LEAD', memberId: this.eva, siloId: this.hotline });
    });
  }

  private async promise(title: string, customerEffect: string, due: Day): Promise<void> {
    const promise = { title, customerEffect, carriedBy: this.hotline, promisedTo: null, ownerId: this.eva, on: this.past.on(due), overLimit: true };
    this.promises.push(await this.as(this.eva, (tx) => this.app.get(ProposeCommitment).run(tx, promise)));
  }

  private async deliver(at: number, evidence: string): Promise<void> {
    const taken = { id: this.promises[at]! };
    await this.as(this.eva, (tx) => this.app.get(TakeStep).run(tx, taken, (commitment, step) => deliver(commitment, { evidence }, step)));
    await this.as(this.past.example.members.mina, (tx) => this.app.get(TakeStep).run(tx, taken, (commitment, step) => verify(commitment, {}, step)));
  }

  private async merge(): Promise<void> {
    const { members, silos } = this.past.example;
    await this.as(members.mina, (tx) => this.app.get(CloseSilo).run(tx, { siloId: this.hotline, heirId: silos.service }));
  }

  private async leave(): Promise<void> {
    await this.as(this.past.example.members.tom, (tx) => this.app.get(DeactivateMember).run(tx, { memberId: this.eva }));
  }

  /** Jonas is away for two weeks, and Tomasz stands in. */
  private async planLeave(): Promise<void> {
    const { members } = this.past.example;
    const leave = { memberId: members.jonas, standInId: members.tomasz, fromOn: this.past.on(-3), untilOn: this.past.on(9) };
    await this.as(members.jonas, (tx) => this.app.get(PlanLeave).run(tx, leave));
  }

  private async as<Value>(memberId: MemberId, useCase: (tx: TenantTx) => Promise<Result<Value>>): Promise<Value> {
    return must(await this.app.get(Tenancy).write({ orgId: this.past.example.orgId, memberId }, useCase));
  }
}
