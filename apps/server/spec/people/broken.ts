const OPEN = "c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')";
const CLOSED = (column: string) => `exists (select 1 from silo s where s.org_id = $1 and s.id = ${column} and s.closed_on is not null)`;
const LEFT = (column: string) => `exists (select 1 from member m where m.org_id = $1 and m.id = ${column} and m.left_at is not null)`;

/** What must never be found; `listedAs` is the line under which it may be, among what is without a holder. */
export const BROKEN: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'a promise without a holder', text: `select c.id, 'OWNER ' || c.id as "listedAs" from commitment c where c.org_id = $1 and c.standing in ('ACCEPTED', 'DELIVERED') and (c.owner_id is null or ${LEFT('c.owner_id')})` },
  { what: 'a proposal of somebody who left', text: `select c.id, null as "listedAs" from commitment c where c.org_id = $1 and c.standing = 'PROPOSED' and ${LEFT('c.owner_id')}` },
  { what: 'a question to somebody who left', text: `select c.id, null as "listedAs" from commitment c where c.org_id = $1 and ${OPEN} and (${LEFT('c.named_owner_id')} or ${LEFT('c.verifier_id')})` },
  { what: 'a promise of or to a closed silo', text: `select c.id, null as "listedAs" from commitment c where c.org_id = $1 and ${OPEN} and (${CLOSED('c.carried_by')} or ${CLOSED('c.promised_to')} or c.carried_by = c.promised_to)` },
  { what: 'a part of a closed silo', text: `select x.id, null as "listedAs" from contributing_silo x join commitment c on c.org_id = x.org_id and c.id = x.commitment_id where x.org_id = $1 and ${OPEN} and ${CLOSED('x.silo_id')}` },
  { what: 'a promise with a date and no clock', text: `select c.id, null as "listedAs" from commitment c where c.org_id = $1 and c.standing = 'ACCEPTED' and c.agreed_on is not null and not c.as_imported and c.arrears = 'NO' and not exists (select 1 from clock k where k.org_id = c.org_id and k.subject_id = c.id and k.ended_at is null)` },
  { what: 'a hand-off of or to a closed silo', text: `select h.id, null as "listedAs" from handoff h where h.org_id = $1 and h.state in ('OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED') and (${CLOSED('h.from_silo')} or ${CLOSED('h.to_silo')} or h.from_silo = h.to_silo)` },
  { what: 'a series without a holder', text: `select r.id, 'SERIES ' || r.id as "listedAs" from series r where r.org_id = $1 and r.ended_at is null and ${LEFT('r.owner_id')}` },
  { what: 'a series of or to a closed silo', text: `select r.id, null as "listedAs" from series r where r.org_id = $1 and r.ended_at is null and (${CLOSED('r.carried_by')} or ${CLOSED('r.promised_to')} or r.carried_by = r.promised_to)` },
  { what: 'a silo that nobody leads', text: `select s.id, 'LEAD ' || s.id as "listedAs" from silo s where s.org_id = $1 and s.closed_on is null and not exists (select 1 from post p where p.org_id = s.org_id and p.silo_id = s.id and p.kind in ('LEAD', 'STAND_IN'))` },
  { what: 'a post of somebody who left, or in a closed silo', text: `select p.id, null as "listedAs" from post p where p.org_id = $1 and (${LEFT('p.member_id')} or ${CLOSED('p.silo_id')})` },
  { what: 'a closed silo whose heir is closed', text: `select s.id, null as "listedAs" from silo s where s.org_id = $1 and ${CLOSED('s.heir_id')}` },
];
