import { ok, type OrgId } from '#domain/kernel';
import { SystemDoor, Tenancy } from '#server/database';
import { Effects, Relay, Tick } from '#server/jobs';
import { DeliverMail } from '#server/notice';
import { MoveClock } from '#server/org';
import type { Caller, Program } from './program.ts';

/** Lets every committed fact reach its handlers, and whatever these emit reach theirs. */
export async function settle(program: Program): Promise<void> {
  for (;;) {
    await program.get(Relay).sealAll();
    const owed = await program.get(SystemDoor).sql<Owed>('spec-owed', OWED);
    if (owed.length === 0) return;
    for (const one of owed) await program.get(Effects).run(one);
  }
}

type Owed = { orgId: string; factId: string; handler: string };
const OWED = 'select org_id as "orgId", fact_id as "factId", handler from fact_effect where done_at is null order by fact_id, handler';

/** Moves an example organization's clock by days and lets everything that is due happen. */
export async function pass(program: Program, orgId: OrgId, days: number): Promise<void> {
  await settle(program);
  const moved = await program.get(Tenancy).write({ orgId, memberId: null, as: 'spec' }, (tx) => program.get(MoveClock).run(tx, { days }));
  if (!moved.ok) throw new Error(moved.problem.message);
  await tick(program);
}

export async function tick(program: Program): Promise<void> {
  await program.get(Tick).once();
  await settle(program);
}

/** An organization's own today, later by that many calendar days. */
export async function dayAhead(program: Program, orgId: OrgId, days: number): Promise<string> {
  let now = 0;
  await program.get(Tenancy).write({ orgId, memberId: null, as: 'spec' }, async (tx) => ok((now = tx.now)));
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

export type Payload = { commitment: Record<string, unknown> & { id: string; version: number }; problem: { code: string; message: string } | null };

const SHOWN = 'id version key title standing agreedOn originalOn escalated nextStep slipCount owner { name } carriedBy { key } promisedTo { key } asked { on } comingStep { rule on sentence } escalation { id state }';

/** One mutation of a commitment's life, as `caller`. */
export async function step(caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> {
  const usual = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const type = { declineCommitment: 'ReasonInput', returnDelivery: 'ReasonInput', answerAskedDate: 'YesOrNoInput', answerSuggestedDate: 'YesOrNoInput', answerOwnership: 'YesOrNoInput' }[name] ?? usual;
  const { data, errors } = await caller.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { commitment { ${SHOWN} } problem { code message } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
}

export async function look(caller: Caller, id: string): Promise<Payload['commitment'] & { activity: { type: string }[] }> {
  const { data, errors } = await caller.ask<{ commitment: Payload['commitment'] & { activity: { type: string }[] } }>(
    `query ($id: ID!) { commitment(id: $id) { ${SHOWN} activity(first: 200) { type } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
}

/** Sends every mail whose moment comes within seconds, as a worker would. */
export async function post(program: Program, orgId: OrgId): Promise<void> {
  const actor = { orgId, memberId: null, as: 'spec' };
  await program.get(Tenancy).write(actor, async (tx) => {
    await tx.sql('spec-wait', "update organization set clock_offset = clock_offset + interval '3 seconds' where org_id = $1", [tx.orgId]);
    return ok(null);
  });
  await tick(program);
  const due = await program.get(Tenancy).read(actor, (tx) => tx.sql<{ id: string }>('spec-mails', "select id from mail where org_id = $1 and state in ('WAITING', 'RETRY', 'SENDING') and send_at <= $2 order by send_at, id", [orgId, new Date(tx.now)]));
  for (const { id } of due) await program.get(DeliverMail).run(orgId, id);
}
