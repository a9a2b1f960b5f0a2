import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '#domain/kernel';
import { Tenancy, type TenantTx } from '#server/database';
import type { DeliveredFact, FactHandler } from '#server/jobs';
import { ImportRepository } from '../import.repository.ts';
import { CarryOutImport } from '../use-cases/carry-out-import.ts';
import { LongWorks } from '../work/long-works.ts';
import { Cancelled } from '../work/progress.ts';
import { watchedProgress } from '../work/watched-progress.ts';

/** A process that dies in the middle is no reason to give up; a file that kills each of them is. */
const MOST_ATTEMPTS = 4;
const GAVE_UP = refuse('WRONG_STATE', 'The import broke off several times. Nothing of it was written. Try it again in smaller files, or ask whoever runs this server to look at its log.').problem;

/**
 * Carries out an import that was started, in one transaction with the mark that it is done: once, also when a process is
 * killed in the middle. What must be known outside of it (that it was taken up, how far it is) is said beside it.
 */
@Injectable()
export class ApplyStartedImport {
  readonly handler: FactHandler = { name: 'apply-import', on: ['import.started'], queue: 'work', run: (tx, fact) => this.run(tx, fact) };

  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportRepository,
    private readonly works: LongWorks,
    private readonly carryOut: CarryOutImport,
  ) {}

  private async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const workId = String(fact.data['workId']);
    const begun = await this.beside(tx, (other) => this.works.begin(other, workId));
    const run = await this.imports.find(tx, fact.subject.id);
    if (begun === null || run === null || run.state !== 'APPLYING') return ok(null);
    if (begun.cancelAsked) return this.leave(tx, run.id, workId, 'CANCELLED', null);
    if (begun.problem !== null) return this.leave(tx, run.id, workId, 'FAILED', begun.problem);
    if (begun.attempts > MOST_ATTEMPTS) return this.leave(tx, run.id, workId, 'FAILED', GAVE_UP);
    const progress = watchedProgress(this.tenancy, this.works, tx.orgId, workId, () => performance.now());
    const done = await this.carryOut.run(tx, run, begun.byMemberId, progress);
    if (!done.ok) {
      // What was written before the refusal goes with this transaction; the next round says why.
      await this.beside(tx, (other) => this.works.keepProblem(other, workId, done.problem));
      return done;
    }
    if (!(await this.works.end(tx, workId, 'DONE'))) throw new Cancelled(`The work ${workId} was taken back.`);
    return ok(null);
  }

  /** Ends it without having done anything: the dry run can be looked at again. */
  private async leave(tx: TenantTx, runId: string, workId: string, state: 'CANCELLED' | 'FAILED', problem: Problem | null): Promise<Result<null>> {
    await this.imports.keepState(tx, runId, 'DRY_RUN');
    await this.works.end(tx, workId, state, problem);
    return ok(null);
  }

  private async beside<Value>({ orgId }: TenantTx, work: (tx: TenantTx) => Promise<Value>): Promise<Value> {
    const answer = await this.tenancy.write({ orgId, memberId: null, as: 'apply-import' }, async (tx) => ok(await work(tx)));
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  }
}
