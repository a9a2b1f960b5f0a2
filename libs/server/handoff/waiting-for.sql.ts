const LEADS = "'LEAD', 'STAND_IN'";

/** Whether a hand-off (`h`, in commitment `c`) waits for one of these members, whose ids and last day are places in the statement. */
export const waitingFor = (members: string, soonOn: string): string => {
  const holds = (kinds: string, silo = '') =>
    `exists (select 1 from post p where p.org_id = h.org_id and p.member_id = any(${members}) and p.kind in (${kinds}) ${silo && `and p.silo_id = ${silo}`})`;
  const gives = `case when c.carried_by = h.from_silo then c.owner_id = any(${members}) else ${holds(LEADS, 'h.from_silo')} end`;
  return `(
    ((h.state in ('OFFERED', 'DELIVERED') or h.asked_on is not null) and ${holds(LEADS, 'h.to_silo')})
    or (h.state = 'RETURNED' and (${gives} or ${holds(LEADS, 'h.from_silo')}))
    or (h.state = 'ACCEPTED' and h.due_on <= ${soonOn} and ${gives})
    or (h.escalated and h.state in ('OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED') and ${holds("'CCO'")}))`;
};
