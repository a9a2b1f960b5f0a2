import { Injectable } from '@nestjs/common';
import type { CommitmentId } from '#domain/kernel';
import { Told, type Witness } from '#server/commitment';

const SENT = `
  select distinct n.subject_id as id from jsonb_to_recordset($2::jsonb) as c(id uuid, at timestamptz)
  join notice n on n.org_id = $1 and n.subject_kind = 'commitment' and n.subject_id = c.id and n.created_at >= c.at and n.channel = 'MAIL' and n.state = 'SENT'`;

const sentSince: Witness = async (tx, changes) => {
  const asked = changes.map(({ commitmentId, at }) => ({ id: commitmentId, at: new Date(at) }));
  return (await tx.sql<{ id: CommitmentId }>('notices-sent-since', SENT, [tx.orgId, JSON.stringify(asked)])).map(({ id }) => id);
};

/** Says to whoever takes a change back whether a mail about it has gone out. */
@Injectable()
export class WitnessSent {
  constructor(told: Told) {
    told.ask(sentSince);
  }
}
