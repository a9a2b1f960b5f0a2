/** The newest delivery that was not returned, of `commitment c`. */
export const CLAIM = `
  left join lateral (select d.at, cardinality(d.by_member_ids) as claimants from delivery d
    where c.standing in ('DELIVERED', 'VERIFIED') and d.org_id = c.org_id and d.commitment_id = c.id and d.answer <> 'RETURNED'
    order by d.seq desc limit 1) claim on true`;

/** Withdrawn before its original date, as both sides agreed: left out, and shown as a count. */
export const WITHDRAWN_TOGETHER = `(c.standing = 'WITHDRAWN' and c.closing_path = 'TOGETHER' and c.closing_on < c.original_on and c.arrears = 'NO')`;

/** Whom a kept or broken promise belongs to: whoever held it on its original date. */
export const HOLDING_MEMBER = 'case when c.held_by_silo is null then c.owner_id else c.held_by_owner end';

/** The domain's `kept` over `commitment c` with its claim; a test compares the two on every kind of row. */
export const keptVerdict = (now: string): string => `
  case when c.original_on is null or c.original_ends_at is null or c.as_imported or c.arrears <> 'NO' then 'LEFT_OUT'
  else case c.standing
    when 'PROPOSED' then 'OPEN'
    when 'DECLINED' then 'LEFT_OUT'
    when 'WITHDRAWN' then case
      when c.closing_path is null or c.closing_path = 'FILE' then 'LEFT_OUT'
      when c.closing_path = 'TOGETHER' and c.closing_on < c.original_on then 'LEFT_OUT' else 'NOT_KEPT' end
    when 'VERIFIED' then case
      when claim.at is null or claim.claimants = 0 then 'LEFT_OUT'
      when claim.at < c.original_ends_at then 'KEPT' else 'NOT_KEPT' end
    when 'DELIVERED' then case
      when claim.claimants = 0 then 'LEFT_OUT'
      when claim.at < c.original_ends_at or ${now} < c.original_ends_at then 'OPEN' else 'NOT_KEPT' end
    else case when ${now} < c.original_ends_at then 'OPEN' else 'NOT_KEPT' end
  end end`;
