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

/** The part of a face that does not change by time alone: an index keeps each in order of its dates. */
export const KIND = `(case c.standing
    when 'ACCEPTED' then case c.report_state when 'AT_RISK' then 'AT_RISK' when 'ON_TRACK' then 'ON_TRACK' else 'ACCEPTED' end
    when 'VERIFIED' then case c.effect when 'PROVEN' then 'PROVEN' when 'NONE' then 'NONE' else 'VERIFIED' end
    else c.standing end)`;

/** The kinds that can have a face, as an array. */
export const kindsOf = (face: string): string => `(case ${face} when 'overdue' then array['AT_RISK', 'ON_TRACK', 'ACCEPTED'] when 'at-risk' then array['AT_RISK']
    when 'silent' then array['ON_TRACK', 'ACCEPTED'] when 'on-track' then array['ON_TRACK'] when 'effect-proven' then array['PROVEN'] when 'effect-none' then array['NONE']
    else array[upper(${face})] end)`;
