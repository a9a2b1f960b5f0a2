import { Injectable } from '@nestjs/common';
import { ladderOf, nextDueAt, stepsOf } from '#domain/escalation';
import type { SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { ClockRepository, STEP_DUE } from '../clock.repository.ts';
import { Surroundings } from '../surroundings.ts';

const CLOCKS = `update clock set silo_id = $3 where org_id = $1 and silo_id = $2 and ended_at is null and subject_id = any($4::uuid[])`;
const PARTIES = `
  update escalation set silo_ids = array(select distinct x from unnest(array_replace(silo_ids, $2::uuid, $3::uuid)) x)
  where org_id = $1 and $2::uuid = any(silo_ids) and state not in ('RULED', 'MOOT') and subject_id = any($4::uuid[])`;

/** Clocks and open escalations of promises that pass to another silo go on there: no step comes twice, and none is lost. */
@Injectable()
export class MoveToHeir {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  async run(tx: TenantTx, input: { from: SiloId; to: SiloId; subjectIds: readonly string[] }): Promise<void> {
    const { from, to, subjectIds } = input;
    if (subjectIds.length === 0) return;
    await tx.sql('clocks-to-heir', CLOCKS, [tx.orgId, from, to, subjectIds]);
    await tx.sql('parties-to-heir', PARTIES, [tx.orgId, from, to, subjectIds]);
    const calendars = (await this.surroundings.of(tx, [to])).calendars(to);
    for (const clock of await this.clocks.running(tx, subjectIds)) {
      if (clock.subject.siloId === to) await setDue(tx, STEP_DUE, clock.id, nextDueAt(clock, stepsOf(clock, ladderOf(clock.ladderVersion), calendars)));
    }
  }
}
