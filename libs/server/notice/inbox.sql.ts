import { handoffWaitingFor } from '#server/handoff';
import { VACANCIES } from '#server/succession';

/** Places in a statement: who looks, with those for whom they stand in, the last day that is soon, and who holds the CCO's post. */
export type Looking = { readonly me: string; readonly those: string; readonly soonOn: string; readonly ccos: string };

type Addressed = Pick<Looking, 'me' | 'ccos'>;

/**
 * What climbed to somebody and is not settled: a step that reached them as lead, CCO or sponsor stays with them while its clock
 * runs. `c` is the commitment.
 */
export const climbedTo = (me: string): string => `c.standing = 'ACCEPTED' and c.owner_id is distinct from ${me} and c.id in (
  select n.subject_id from notice n join clock k on k.org_id = n.org_id and k.subject_id = n.subject_id and k.ended_at is null and k.id::text = n.occurrence
  where n.org_id = $1 and n.recipient_id = ${me} and n.channel = 'INBOX' and n.kind = 'STEP' and n.rule in ('LEAD', 'WARNING', 'CCO', 'SPONSOR'))`;

/** The notices of each group of the inbox, as conditions on `n`: news stay until they are put away, questions until they are answered. */
const NEWS = {
  decided: "n.kind in ('ANSWER', 'NEWS', 'ROOM_CLOSED')",
  mentioned: `n.kind = 'MENTION' and exists (select 1 from comment k where k.org_id = n.org_id and k.subject_id = n.subject_id and k.id::text = n.occurrence and k.taken_back_at is null)`,
} as const;

const shown = (me: string): string => `n.org_id = $1 and n.recipient_id = ${me} and n.channel = 'INBOX' and n.state = 'SHOWN'`;

/** The last question to place what each leaver left, to a CCO of today, while somebody has to place it. */
const toPlace = ({ me, ccos }: Addressed): string => `
  select distinct on (n.subject_id) n.id, n.created_at from notice n
  where ${shown(me)} and n.kind = 'QUESTION' and n.subject_kind = 'member' and coalesce(n.instead_of, n.recipient_id) = any(${ccos})
    and n.subject_id in (select v."formerId" from (${VACANCIES}) v)
  order by n.subject_id, n.created_at desc, n.id desc`;

/** How many entries each group has, in one statement. `asked` and `due` are conditions on `commitment c`. */
export const countsText = (looking: Looking, { asked, due }: { asked: string; due: string }): string => {
  const commitments = (where: string) => `(select count(*)::int from commitment c where ${where})`;
  const notices = (where: string) => `(select count(*)::int from notice n where ${shown(looking.me)} and ${where})`;
  return `select ${commitments(asked)} as "askedOfMe", ${commitments(`c.org_id = $1 and ${climbedTo(looking.me)}`)} as "escalatedToMe", ${commitments(due)} as "dueSoon",
    (select count(*)::int from handoff h join commitment c on c.org_id = h.org_id and c.id = h.commitment_id
      where h.org_id = $1 and ${handoffWaitingFor(looking.those, looking.soonOn)}) as handoffs,
    ${notices(NEWS.decided)} as decided, ${notices(NEWS.mentioned)} as mentioned, (select count(*)::int from (${toPlace(looking)}) p) as "toPlace"`;
};

/** The ids of the notices to list: the latest `first` of each kind of news, and every question. */
export const newsText = (looking: Addressed, first: string): string => {
  const latest = (group: keyof typeof NEWS) => `(select n.id, n.created_at, '${group}' as "group" from notice n where ${shown(looking.me)} and ${NEWS[group]} order by n.created_at desc, n.id desc limit ${first})`;
  return `select id, "group" from (${latest('decided')} union all ${latest('mentioned')} union all select p.id, p.created_at, 'toPlace' from (${toPlace(looking)}) p) x order by created_at desc, id desc`;
};
