/** The organization's first limit of silence, looked up once a statement. */
export const silentAfterDays = (orgId: string): string => `(select silent_after_days from organization where org_id = ${orgId})`;

/** The face of `commitment c` by the same order of precedence as the domain's `faceOf`; a test compares the two. */
export const faceSql = (at: string): string => `(case c.standing
    when 'ACCEPTED' then case
      when c.due_ends_at <= ${at} then 'overdue'
      when c.report_state = 'AT_RISK' then 'at-risk'
      when c.last_word_at is null or c.last_word_at <= ${at} - make_interval(days => ${silentAfterDays('$1')}) then 'silent'
      when c.report_state is null then 'accepted' else 'on-track' end
    when 'VERIFIED' then case c.effect when 'PROVEN' then 'effect-proven' when 'NONE' then 'effect-none' else 'verified' end
    else lower(c.standing) end)`;

export const overdueSql = (at: string): string => `(c.standing = 'ACCEPTED' and c.due_ends_at is not null and c.due_ends_at <= ${at})`;

/** How often `commitment c` has slipped. */
export const SLIP_COUNT = '(select count(*) from slip s where s.org_id = c.org_id and s.commitment_id = c.id and s.undone_at is null)';
