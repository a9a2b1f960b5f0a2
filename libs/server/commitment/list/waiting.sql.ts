/**
 * Answers that a member owes: as lead or stand-in of the side whose turn it is, or as the named owner. `those` are they and
 * whom they stand in for; whether to own something is asked of the person alone.
 */
export const waitingFor = (me: string, those: string): string => {
  const leads = (silo: string) =>
    `exists (select 1 from post p where p.org_id = c.org_id and p.member_id = any(${those}) and p.kind in ('LEAD', 'STAND_IN') and p.silo_id = ${silo})`;
  const receives = `(${leads('c.promised_to')} or (c.promised_to is null and exists
    (select 1 from post p where p.org_id = c.org_id and p.member_id = any(${those}) and p.kind = 'CCO')))`;
  return `((c.standing = 'PROPOSED' and c.waiting_on = 'CARRIER' and ${leads('c.carried_by')})
    or (c.standing = 'PROPOSED' and c.waiting_on = 'RECEIVER' and ${receives})
    or (c.named_owner_id = ${me} and c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED'))
    or (c.asked_on is not null and ${receives})
    or (c.suggested_on is not null and (c.owner_id = any(${those}) or (c.owner_id is null and ${leads('c.carried_by')})))
    or (c.effect_asked_at is not null and c.standing = 'VERIFIED' and c.effect = 'PENDING' and ${receives})
    or (c.standing = 'DELIVERED' and ${receives})
    or (c.withdrawal_side = 'CARRIER' and ${receives})
    or (c.withdrawal_side = 'RECEIVER' and ${leads('c.carried_by')}))`;
};
