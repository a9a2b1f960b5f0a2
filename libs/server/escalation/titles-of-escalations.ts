import { titledRows, type TalkSubject } from '#server/talk';

const TITLED = `
  select e.id, coalesce(c.title, h.title) || case when e.state in ('RULED', 'MOOT') then ' (settled)' else '' end as title,
    case e.subject_kind when 'handoff' then '/handoffs/' else '/commitments/' end || e.subject_id as path
  from escalation e left join commitment c on c.org_id = e.org_id and c.id = e.subject_id left join handoff h on h.org_id = e.org_id and h.id = e.subject_id
  where e.org_id = $1 and e.id = any($2::uuid[]) and coalesce(c.title, h.title) is not null`;

/** What an escalation is called wherever something leads to it: by what it is about, where it can be read and acted upon. */
export const titlesOfEscalations: TalkSubject = { kind: 'escalation', look: titledRows('talk-escalations', TITLED) };
