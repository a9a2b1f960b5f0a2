import { addLine, type LineId } from '#domain/commitment';
import { ok, type CommitmentId, type Instant, type LocalDate, type MemberId } from '#domain/kernel';
import { BulkEdit, KeepChecklist, KeepView, LinkCommitments, PlanSeries, ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { OpenSitting, PlanForum } from '#server/forum';
import { ContributionSteps, OfferHandoff } from '#server/handoff';
import { dayAhead, pass } from '../days.ts';
import { LongWorks, ReceiveFile, StartImport } from '#server/exchange';
import { KeepFile, WriteComment } from '#server/talk';
import { AddSilo, EditSilo, InvitationRepository, PlanLeave } from '#server/org';
import { CloseSilo } from '#server/succession';
import type { Program } from '../program.ts';
import { granted, type Tenant } from './tenants.ts';

const LONG = 45;

/** Gives an organization things of every subject, by their use cases and by the days that pass; `word` is in every text. */
export async function addContents(program: Program, tenant: Tenant, word: string): Promise<void> {
  const [support, sales] = tenant.silos as [Tenant['silos'][0], Tenant['silos'][0]];
  const lead = tenant.people.get('LEAD')!.memberId;
  const asker = tenant.people.get('WITHOUT_POST')!.memberId;
  for (const [title, days, memberId] of [['overdue', 7, lead], ['second', 365, lead], ['asked for', 365, asker]] as const) {
    const on = (await dayAhead(program, tenant.orgId, days)) as LocalDate;
    granted(
      await program.get(Tenancy).write({ orgId: tenant.orgId, memberId }, async (tx) => {
        const id = granted(await program.get(ProposeCommitment).run(tx, {
          title: `${word} ${title}`, customerEffect: `${word} effect`, doneWhen: `${word} done`, nextStep: `${word} step`,
          carriedBy: support, promisedTo: sales, contributingSiloIds: [], ownerId: lead, on,
        }));
        return ok(id);
      }),
    );
  }
  await addHandoffs(program, tenant, word);
  await addRooms(program, tenant, lead, word);
  await pass(program, tenant.orgId, LONG);
  await addEdits(program, tenant, word);
  await addPeopleChange(program, tenant, word);
  await addInvitation(program, tenant, word);
  await addViews(program, tenant, word);
  await addImport(program, tenant, word);
  await addForum(program, tenant, word);
  await addTalk(program, tenant, word);
}

/** A comment that mentions somebody, with a file. */
async function addTalk(program: Program, tenant: Tenant, word: string): Promise<void> {
  const lead = { orgId: tenant.orgId, memberId: tenant.people.get('LEAD')!.memberId };
  const file = granted(await program.get(KeepFile).run(lead, { name: `${word}.txt`, bytes: Buffer.from(`${word} content`) }));
  granted(await program.get(Tenancy).write(lead, async (tx) => {
    const [about] = await tx.sql<{ id: string }>('spec-any-commitment', 'select id from commitment where org_id = $1 order by id desc limit 1', [tx.orgId]);
    return program.get(WriteComment).run(tx, { kind: 'commitment', subjectId: about!.id, text: `${word} says @[${tenant.people.get('CCO')!.memberId}]`, fileIds: [file.id] });
  }));
}

/** A hand-off that came back and climbs, one that was let slip, and a part that another silo was asked for. */
async function addHandoffs(program: Program, { orgId, people, silos }: Tenant, word: string): Promise<void> {
  const [support, sales] = silos as [Tenant['silos'][0], Tenant['silos'][0]];
  const lead = { orgId, memberId: people.get('LEAD')!.memberId };
  const dueOn = (await dayAhead(program, orgId, 20)) as LocalDate;
  const later = (await dayAhead(program, orgId, 30)) as LocalDate;
  granted(
    await program.get(Tenancy).write(lead, async (tx) => {
      const [{ id }] = (await tx.sql<{ id: CommitmentId }>('spec-second', "select id from commitment where org_id = $1 and title like '%second'", [orgId])) as [{ id: CommitmentId }];
      const terms = { commitmentId: id, ready: [`${word} ready`], note: `${word} note`, fromSilo: support, toSilo: sales, dueOn };
      const offer = (title: string) => program.get(OfferHandoff).run(tx, { ...terms, title: `${word} ${title}` });
      const [returned, slipped] = [granted(await offer('returned')), granted(await offer('slipped'))];
      // Nobody leads the other silo in this company: what it says is written as it would be.
      await tx.sql('spec-return', `update handoff_round set answer = 'RETURNED', answered_by = $3, answered_at = now(), answer_note = $4 where org_id = $1 and handoff_id = $2`, [orgId, returned, lead.memberId, `${word} reason`]);
      await tx.sql('spec-returned', `update handoff set state = 'RETURNED' where org_id = $1 and id = $2`, [orgId, returned]);
      await tx.sql('spec-accept', `update handoff set state = 'ACCEPTED', asked_on = $3, asked_reason = 'CAPACITY', asked_note = $4, asked_by = $5, asked_at = now() where org_id = $1 and id = $2`, [orgId, slipped, later, `${word} asked`, lead.memberId]);
      await tx.sql('spec-slip', `insert into handoff_slip (org_id, id, handoff_id, seq, from_on, to_on, days, reason, note, asked_by, agreed_by, at) values ($1, gen_random_uuid(), $2, 1, $3, $4, 10, 'CAPACITY', $5, $6, $6, now())`, [orgId, slipped, dueOn, later, `${word} slip`, lead.memberId]);
      return program.get(ContributionSteps).ask(tx, { commitmentId: id, siloId: sales, part: `${word} part`, dueOn });
    }),
  );
}

/** A bulk edit of two promises, which its author may still take back. */
async function addEdits(program: Program, tenant: Tenant, word: string): Promise<void> {
  const lead = { orgId: tenant.orgId, memberId: tenant.people.get('LEAD')!.memberId };
  granted(await program.get(Tenancy).write(lead, async (tx) => {
    const rows = await tx.sql<{ id: CommitmentId; version: number }>('spec-some-commitments', 'select id, version from commitment where org_id = $1 order by id limit 2', [tx.orgId]);
    return program.get(BulkEdit).run(tx, { rows, change: { kind: 'DONE_WHEN', text: `${word} is done then` } });
  }));
}

/** A silo that had another key and is closed now, and a leave that is planned. */
async function addPeopleChange(program: Program, tenant: Tenant, word: string): Promise<void> {
  const cco = { orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId };
  const memberId = tenant.people.get('WITHOUT_POST')!.memberId;
  const [fromOn, untilOn] = [(await dayAhead(program, tenant.orgId, 5)) as LocalDate, (await dayAhead(program, tenant.orgId, 9)) as LocalDate];
  granted(
    await program.get(Tenancy).write(cco, async (tx) => {
      const siloId = granted(await program.get(AddSilo).run(tx, { key: `${word}-desk`, name: `${word} desk`, zone: 'Europe/Berlin' }));
      granted(await program.get(EditSilo).run(tx, { id: siloId, key: `${word}-counter`, mandate: `${word} mandate` }));
      granted(await program.get(CloseSilo).run(tx, { siloId, heirId: tenant.silos[1]! }));
      return program.get(PlanLeave).run(tx, { memberId, fromOn, untilOn, standInId: tenant.people.get('LEAD')!.memberId });
    }),
  );
}

/** What waits for what, a part, a line to tick, and a promise that comes again. */
async function addRooms(program: Program, tenant: Tenant, lead: MemberId, word: string): Promise<void> {
  granted(
    await program.get(Tenancy).write({ orgId: tenant.orgId, memberId: lead }, async (tx) => {
      const rows = await tx.sql<{ id: CommitmentId }>('spec-promised', "select id from commitment where org_id = $1 and standing = 'ACCEPTED' order by number", [tx.orgId]);
      const [first, second] = rows.map(({ id }) => id) as [CommitmentId, CommitmentId];
      granted(await program.get(LinkCommitments).add(tx, { id: second, otherId: first, kind: 'WAITS' }));
      granted(await program.get(KeepChecklist).run(tx, second, (commitment, lines, step) => addLine(commitment, lines, { id: tx.newId<LineId>(), text: `${word} line` }, step)));
      return program.get(PlanSeries).start(tx, { commitmentId: first, title: `${word} again`, daysAhead: 7, rule: { kind: 'MONTHLY_DAY', day: 1 } });
    }),
  );
}

/** Somebody who was asked to sign in: as the use case would write it, which invites nobody in an example. */
async function addInvitation(program: Program, tenant: Tenant, word: string): Promise<void> {
  const cco = { orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId };
  granted(await program.get(Tenancy).write(cco, async (tx) => {
    const { memberId } = tenant.people.get('WITHOUT_POST')!;
    await program.get(InvitationRepository).insert(tx, {
      id: tx.newId(), memberId, email: `${word}@elsewhere.test`, invitedBy: cco.memberId, invitedAt: tx.now, expiresAt: (tx.now + 7 * 86_400_000) as Instant,
    });
    return ok(memberId);
  }));
}

/** A view that everybody sees, with which the list opens, and a pinned one of one's own. */
async function addViews(program: Program, tenant: Tenant, word: string): Promise<void> {
  const cco = { orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId };
  granted(await program.get(Tenancy).write(cco, async (tx) => {
    const keep = program.get(KeepView);
    granted(await keep.pin(tx, granted(await keep.add(tx, { name: `${word} own`, address: `q=${word}`, shared: false })), true));
    const shared = granted(await keep.add(tx, { name: `${word} shared`, address: `q=${word}`, shared: true }));
    return keep.openWith(tx, 'CONTRIBUTOR', shared);
  }));
}

/** A dry run of one file, not applied. */
async function addImport(program: Program, tenant: Tenant, word: string): Promise<void> {
  const cco = { orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId };
  const bytes = Buffer.from(`handle,name\n${word}-somebody,${word} somebody\n`);
  const file = granted(await program.get(Tenancy).write(cco, (tx) => program.get(ReceiveFile).run(tx, { name: `${word}.csv`, bytes })));
  granted(await program.get(Tenancy).write(cco, async (tx) => {
    const started = await program.get(StartImport).run(tx, { files: [{ fileId: file.fileId, kind: 'PEOPLE' }] });
    // As if it were so large that applying it is long work, and had failed.
    const work = { id: tx.newId(), kind: 'IMPORT' as const, subjectId: granted(started), title: `${word}.csv`, byMemberId: cco.memberId, total: 1 };
    await program.get(LongWorks).insert(tx, work);
    await program.get(LongWorks).end(tx, work.id, 'FAILED', { code: 'STALE', message: `${word} changed` });
    return started;
  }));
}

/** A forum that sits on every day, with the sitting of next week open. */
async function addForum(program: Program, tenant: Tenant, word: string): Promise<void> {
  const actor = { orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId };
  const startsOn = (await dayAhead(program, tenant.orgId, 1)) as LocalDate;
  const key = (await dayAhead(program, tenant.orgId, 8)) as LocalDate;
  granted(
    await program.get(Tenancy).write(actor, async (tx) => {
      const forumId = granted(await program.get(PlanForum).run(tx, {
        name: `${word} forum`, rule: { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn }, at: '10:00' as never, zone: 'Europe/Berlin' as never, minutes: 60, siloIds: [...tenant.silos],
      }));
      return program.get(OpenSitting).run(tx, { forumId, key });
    }),
  );
}
