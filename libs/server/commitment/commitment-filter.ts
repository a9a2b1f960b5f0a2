import type { Standing } from '#domain/commitment';
import { isId, type Instant, type LocalDate, type MemberId } from '#domain/kernel';
import { silosAndFormer } from '#server/org';

export type CommitmentFilter = {
  readonly carriedBy?: readonly string[] | null;
  readonly promisedTo?: readonly string[] | null;
  readonly owner?: readonly string[] | null;
  readonly standing?: readonly Standing[] | null;
  readonly face?: readonly string[] | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly overdue?: boolean | null;
  readonly slipped?: number | null;
  readonly arrears?: boolean | null;
  readonly asImported?: boolean | null;
  readonly waitingForMe?: boolean | null;
  readonly text?: string | null;
};

/** One statement's text for each combination of conditions, so that Postgres can keep its plan; values are parameters. */
export class Conditions {
  readonly texts: string[] = ['c.org_id = $1'];
  readonly params: unknown[];

  constructor(orgId: string) {
    this.params = [orgId];
  }

  add(text: (param: string) => string, value: unknown): void {
    this.params.push(value);
    this.texts.push(text(`$${this.params.length}`));
  }

  /** One of the values. A single one is compared by `=`: only then does an index also answer the order. */
  addOneOf(left: string, type: 'text' | 'uuid', values: readonly string[]): void {
    if (values.length === 1) this.add((p) => `${left} = ${p}::${type}`, values[0]);
    else this.add((p) => `${left} = any(${p}::${type}[])`, values);
  }

  get where(): string {
    return this.texts.join(' and ');
  }
}

/** The filter as SQL over `commitment c`. `now` is the organization's; `viewer` is whoever asks. */
export function conditionsOf(filter: CommitmentFilter, orgId: string, now: Instant, viewer: MemberId | null): Conditions {
  const where = new Conditions(orgId);
  const { carriedBy, promisedTo, owner, standing, face, dueFrom, dueTo, text } = filter;
  if (carriedBy) addCarriers(where, carriedBy);
  if (promisedTo) {
    where.add((p) => `(c.promised_to in (${silosAndFormer(p)}) or (c.promised_to is null and '' = any(${p}::text[])))`, promisedTo);
  }
  if (owner?.includes('')) where.add((p) => `(c.owner_id = any(${p}::uuid[]) or c.owner_id is null)`, owner.filter(isId));
  else if (owner) where.addOneOf('c.owner_id', 'uuid', owner.filter(isId));
  if (standing) where.addOneOf('c.standing', 'text', standing);
  if (face) addFace(where, face, now);
  if (dueFrom) where.add((p) => `c.due_on >= ${p}::date`, dueFrom);
  if (dueTo) where.add((p) => `c.due_on <= ${p}::date`, dueTo);
  if (filter.overdue != null) where.add((p) => `(c.standing = 'ACCEPTED' and c.due_ends_at is not null and c.due_ends_at <= ${p}::timestamptz) is ${filter.overdue ? 'true' : 'not true'}`, new Date(now));
  if (filter.slipped) where.add((p) => `(select count(*) from slip s where s.org_id = c.org_id and s.commitment_id = c.id and s.undone_at is null) >= ${p}::int`, filter.slipped);
  if (filter.arrears != null) where.texts.push(`(c.arrears = 'WAITING' and c.standing = 'ACCEPTED') is ${filter.arrears ? 'true' : 'false'}`);
  if (filter.asImported != null) where.texts.push(`c.as_imported is ${filter.asImported ? 'true' : 'false'}`);
  if (filter.waitingForMe && viewer) where.add(waitingFor, viewer);
  if (text?.trim()) where.add((p) => `(c.title ilike ${p} or 'C-' || c.number ilike ${p})`, `%${text.trim().slice(0, 200).replace(/[\\%_]/g, '\\$&')}%`);
  return where;
}

function addCarriers(where: Conditions, keys: readonly string[]): void {
  where.add((p) => `c.carried_by = any(array(${silosAndFormer(p)}))`, keys);
}

/** Answers that a member owes: as lead or stand-in of the side whose turn it is, or as the named owner. */
const waitingFor = (me: string): string => {
  const leads = (silo: string) =>
    `exists (select 1 from post p where p.org_id = c.org_id and p.member_id = ${me}::uuid and p.kind in ('LEAD', 'STAND_IN') and p.silo_id = ${silo})`;
  const receives = `(${leads('c.promised_to')} or (c.promised_to is null and exists
    (select 1 from post p where p.org_id = c.org_id and p.member_id = ${me}::uuid and p.kind = 'CCO')))`;
  return `((c.standing = 'PROPOSED' and c.waiting_on = 'CARRIER' and ${leads('c.carried_by')})
    or (c.standing = 'PROPOSED' and c.waiting_on = 'RECEIVER' and ${receives})
    or (c.named_owner_id = ${me}::uuid and c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED'))
    or (c.asked_on is not null and ${receives})
    or (c.suggested_on is not null and (c.owner_id = ${me}::uuid or (c.owner_id is null and ${leads('c.carried_by')})))
    or (c.effect_asked_at is not null and c.standing = 'VERIFIED' and c.effect = 'PENDING' and ${receives})
    or (c.standing = 'DELIVERED' and ${receives})
    or (c.withdrawal_side = 'CARRIER' and ${receives})
    or (c.withdrawal_side = 'RECEIVER' and ${leads('c.carried_by')}))`;
};

/** The organization's first limit of silence, looked up once a statement. */
export const silentAfterDays = (orgId: string): string => `(select silent_after_days from organization where org_id = ${orgId})`;

/** The same order of precedence as the domain's `faceOf`; a test compares the two on every kind of row. */
function addFace(where: Conditions, faces: readonly string[], now: Instant): void {
  where.params.push(new Date(now));
  const at = `$${where.params.length}::timestamptz`;
  const face = `(case c.standing
    when 'ACCEPTED' then case
      when c.due_ends_at <= ${at} then 'OVERDUE'
      when c.report_state = 'AT_RISK' then 'AT_RISK'
      when c.last_word_at is null or c.last_word_at <= ${at} - make_interval(days => ${silentAfterDays('$1')}) then 'SILENT'
      when c.report_state is null then 'ACCEPTED' else 'ON_TRACK' end
    when 'VERIFIED' then case c.effect when 'PROVEN' then 'EFFECT_PROVEN' when 'NONE' then 'EFFECT_NONE' else 'VERIFIED' end
    else c.standing end)`;
  where.add((p) => `${face} = any(${p}::text[])`, faces);
}
