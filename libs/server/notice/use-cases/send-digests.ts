import { Injectable } from '@nestjs/common';
import { localDateOf, localTimeOf } from '#domain/calendar';
import { digestDay, digestMoment } from '#domain/notice';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { claimDue, setDue } from '#server/jobs';
import { ReadersHours, type Reader } from '../readers-hours.ts';
import { RerouteAbsent } from '../reroute-absent.ts';
import { DELIVER_DUE, DIGEST_DUE } from './tell-members.ts';

const AT_ONCE = 200;

const WAITING = `select distinct recipient_id as id from notice where org_id = $1 and recipient_id = any($2::uuid[]) and channel = 'MAIL' and state = 'WAITING' and mail_id is null`;

const OPEN = `
  insert into mail (org_id, id, recipient_id, kind, digest_on, state, send_at, created_at) values ($1, $2, $3, 'DIGEST', $4, 'WAITING', $5, $5)
  on conflict (org_id, recipient_id, digest_on) where kind = 'DIGEST' do nothing returning id`;

const FILL = `update notice set mail_id = $3 where org_id = $1 and recipient_id = $2 and channel = 'MAIL' and state = 'WAITING' and mail_id is null`;

/** Opens the one digest of each member whose hour has come and for whom something waits; what it says is decided when it is sent. */
@Injectable()
export class SendDigests {
  constructor(
    private readonly readers: ReadersHours,
    private readonly reroute: RerouteAbsent,
  ) {}

  async run(tx: TenantTx): Promise<void> {
    const due = (await claimDue(tx, DIGEST_DUE, AT_ONCE)) as MemberId[];
    if (due.length === 0) return;
    const ids = [...new Set([...due, ...(await this.standInsNow(tx, due))])];
    const waiting = new Set((await tx.sql<{ id: MemberId }>('digest-waiting', WAITING, [tx.orgId, ids])).map((row) => row.id));
    const readers = await this.readers.of(tx, ids);
    for (const id of ids.filter((one) => waiting.has(one))) await this.open(tx, readers.get(id)!);
  }

  /** Stand-ins for whoever is away by now, whose own hour of today has come too: it is not put off by a day. */
  private async standInsNow(tx: TenantTx, due: readonly MemberId[]): Promise<readonly MemberId[]> {
    const readers = await this.readers.of(tx, await this.reroute.run(tx, due));
    return [...readers.values()].filter(({ hours }) => localTimeOf(tx.now, hours.zone) >= hours.digestAt).map(({ memberId }) => memberId);
  }

  private async open(tx: TenantTx, reader: Reader): Promise<void> {
    const mailId = tx.newId();
    const today = digestDay(reader.hours, tx.now);
    const rows = hadMessage(reader, today) ? [] : await tx.sql('digest-open', OPEN, [tx.orgId, mailId, reader.memberId, today, new Date(tx.now)]);
    if (rows.length === 0) return setDue(tx, DIGEST_DUE, reader.memberId, digestMoment(reader.hours, tx.now));
    await tx.sql('digest-fill', FILL, [tx.orgId, reader.memberId, mailId]);
    await setDue(tx, DELIVER_DUE, mailId, tx.now);
  }
}

/** The sponsor gets at most one message a day, of whichever kind. */
const hadMessage = ({ isSponsor, lastSentAt, hours }: Reader, today: string): boolean =>
  isSponsor && lastSentAt !== null && localDateOf(lastSentAt, hours.zone) >= today;
