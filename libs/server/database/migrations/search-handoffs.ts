import { sql, type Migration } from '../migration.ts';
import { searched } from './search.ts';

const ABOUT = `coalesce((select c.title from commitment c where c.org_id = r.org_id and c.id = r.subject_id), (select h.title from handoff h where h.org_id = r.org_id and h.id = r.subject_id))`;

/** Hand-offs are found by their title, escalations by what they are about. */
export const searchHandoffs: Migration = {
  name: 'search hand-offs',
  sql: sql`
    alter table commitment no force row level security;
    ${searched({ table: 'handoff', kind: 'handoff', part: 'TITLE', words: 'r.title', at: 'r.since_at', changes: 'title' })}
    alter table handoff no force row level security;
    ${searched({ table: 'escalation', kind: 'escalation', part: 'TITLE', words: ABOUT, at: 'r.raised_at' })}
    alter table handoff force row level security;
    alter table commitment force row level security;
  `,
};
