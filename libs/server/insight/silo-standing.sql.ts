import { silentAfterDays } from '#server/commitment';
import { CLAIM, keptVerdict, WITHDRAWN_TOGETHER } from './kept-verdict.sql.ts';

/** Answers that the carrying side owes, and those that the receiving side does, over `commitment c`. */
export const CARRIER_OWES_ANSWER = `((c.standing = 'PROPOSED' and c.waiting_on = 'CARRIER') or c.suggested_on is not null or c.withdrawal_side = 'RECEIVER')`;
export const RECEIVER_OWES_ANSWER =
  `((c.standing = 'PROPOSED' and c.waiting_on = 'RECEIVER') or c.asked_on is not null or c.standing = 'DELIVERED' or (c.standing = 'VERIFIED' and c.effect = 'PENDING' and c.effect_asked_at is not null) or c.withdrawal_side = 'CARRIER')`;

const NOW = '$2::timestamptz';
const OWED = `c.standing = 'ACCEPTED'`;
const OVERDUE = `(${OWED} and c.due_ends_at is not null and c.due_ends_at <= ${NOW})`;
const AT_RISK = `(${OWED} and ${OVERDUE} is not true and c.report_state = 'AT_RISK')`;
const SILENT = `(${OWED} and ${OVERDUE} is not true and c.report_state is distinct from 'AT_RISK'
  and (c.last_word_at is null or c.last_word_at <= ${NOW} - make_interval(days => ${silentAfterDays('$1')})))`;

const counted = (condition: string): string => `(count(*) filter (where ${condition}))::int`;
const VERDICTS = ['KEPT', 'NOT_KEPT', 'LEFT_OUT', 'OPEN'] as const;
const ids = (one: boolean, column: string): string => (one ? `and ${column} = any($3::uuid[])` : '');

/** The silo that held it on its original date, and, when that is closed, the heir that answers for its rate. */
const HELD_IN = 'join silo h on h.org_id = c.org_id and h.id = coalesce(c.held_by_silo, c.carried_by)';
const HEIR = 'coalesce(h.heir_id, h.id)';

/** What silos that were closed into others kept until then, under their own name. `$1` organization, `$2` now, `$3` the heirs. */
export const INHERITED_RATES = `
  select h.heir_id as "heirId", h.id as "siloId", h.key, h.name, h.closed_on as "closedOn",
    ${VERDICTS.map((verdict) => `${counted(`verdict = '${verdict}'`)} as "${verdict === 'NOT_KEPT' ? 'notKept' : verdict === 'LEFT_OUT' ? 'leftOut' : verdict.toLowerCase()}"`).join(', ')}, ${counted('together')} as withdrawn
  from silo h left join lateral (select ${keptVerdict(NOW)} as verdict, ${WITHDRAWN_TOGETHER} as together from commitment c ${CLAIM}
    where c.org_id = h.org_id and coalesce(c.held_by_silo, c.carried_by) = h.id and c.original_on is not null and not c.as_imported) judged on true
  where h.org_id = $1 and h.heir_id = any($3::uuid[])
  group by h.heir_id, h.id, h.key, h.name, h.closed_on order by h.closed_on desc, h.id`;

/**
 * One row a silo, and (over all silos) one with a null id for the CCO's office. `$1` organization, `$2` now, and with
 * `someSilos` `$3` their ids.
 */
export const siloStandings = (someSilos: boolean): string => `
  with carried as (
    select c.carried_by as id, ${counted(OWED)} as owed_by, ${counted(`c.standing = 'PROPOSED'`)} as proposed, ${counted(`c.standing = 'DELIVERED'`)} as delivered,
      ${counted(AT_RISK)} as at_risk, ${counted(OVERDUE)} as overdue, ${counted(`${OVERDUE} and c.arrears = 'WAITING'`)} as arrears, ${counted(SILENT)} as silent,
      ${counted(`${OWED} and exists (select 1 from slip where slip.org_id = c.org_id and slip.commitment_id = c.id and slip.undone_at is null)`)} as slipped, ${counted(CARRIER_OWES_ANSWER)} as answers,
      max(c.last_word_at) as last_word_at, min(c.agreed_on) filter (where ${OWED} and c.due_ends_at > ${NOW}) as next_due_on
    from commitment c where c.org_id = $1 ${ids(someSilos, 'c.carried_by')} group by 1
  ), received as (
    select c.promised_to as id, ${counted(OWED)} as owed_to, ${counted(RECEIVER_OWES_ANSWER)} as answers
    from commitment c where c.org_id = $1 ${ids(someSilos, 'c.promised_to')} group by 1
  ), held as (
    select id, ${VERDICTS.map((verdict) => `${counted(`verdict = '${verdict}'`)} as ${verdict.toLowerCase()}`).join(', ')}, ${counted('together')} as withdrawn
    from (select ${WITHDRAWN_TOGETHER} as together, ${HEIR} as id, ${keptVerdict(NOW)} as verdict
      from commitment c ${HELD_IN} ${CLAIM} where c.org_id = $1 and c.original_on is not null and not c.as_imported ${ids(someSilos, HEIR)}) judged
    group by 1
  )
  select s.id as "siloId", coalesce(owed_by, 0) as "owedBy", coalesce(owed_to, 0) as "owedTo", coalesce(proposed, 0) as proposed,
    coalesce(delivered, 0) as delivered, coalesce(at_risk, 0) as "atRisk", coalesce(overdue, 0) as overdue, coalesce(arrears, 0) as arrears,
    coalesce(silent, 0) as silent, coalesce(slipped, 0) as slipped, coalesce(carried.answers, 0) + coalesce(received.answers, 0) as "waitingForAnswer",
    last_word_at as "lastWordAt", next_due_on as "nextDueOn", coalesce(kept, 0) as kept, coalesce(not_kept, 0) as "notKept",
    coalesce(left_out, 0) as "leftOut", coalesce(withdrawn, 0) as withdrawn, coalesce(open, 0) as open
  from (select id from silo where org_id = $1 ${ids(someSilos, 'id')} union all select null::uuid) s
    left join carried on carried.id = s.id left join held on held.id = s.id left join received on received.id is not distinct from s.id`;

/** The CCO's office is whoever holds the CCO's post on the organization's day (`$2`). */
export const CARRIED_BY_CCO_OFFICE = `
  select count(*)::int as open, count(*) filter (where exists (select 1 from post p where p.org_id = c.org_id and p.member_id = c.owner_id
      and p.kind = 'CCO' and coalesce(p.from_on, $2::date) <= $2::date and coalesce(p.until_on, $2::date) >= $2::date))::int as carried
  from commitment c where c.org_id = $1 and c.standing in ('PROPOSED', 'ACCEPTED')`;
