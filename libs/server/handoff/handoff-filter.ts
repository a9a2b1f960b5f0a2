import { OPEN_STATES, type HandoffState } from '#domain/handoff';

export type HandoffFilter = {
  /** Keys of silos. */
  readonly from?: readonly string[] | null;
  readonly to?: readonly string[] | null;
  readonly state?: readonly HandoffState[] | null;
  readonly open?: boolean | null;
  readonly late?: boolean | null;
  readonly commitmentId?: string | null;
};

export type Where = { readonly text: string; readonly params: unknown[] };

/** The filter as SQL over `handoff h`; `$1` is the organization. */
export function whereOf(filter: HandoffFilter, orgId: string, now: Date): Where {
  const params: unknown[] = [orgId];
  const texts = ['h.org_id = $1'];
  const add = (text: (param: string) => string, value: unknown): void => {
    params.push(value);
    texts.push(text(`$${params.length}`));
  };
  const silo = (column: string) => (param: string) => `h.${column} in (select s.id from silo s where s.org_id = $1 and s.key = any(${param}::text[]))`;
  if (filter.from) add(silo('from_silo'), filter.from);
  if (filter.to) add(silo('to_silo'), filter.to);
  if (filter.state) add((param) => `h.state = any(${param}::text[])`, filter.state);
  if (filter.open != null) add((param) => `(h.state = any(${param}::text[])) is ${filter.open ? 'true' : 'false'}`, OPEN_STATES);
  if (filter.late != null) add((param) => `(h.state = 'ACCEPTED' and h.due_ends_at <= ${param}::timestamptz) is ${filter.late ? 'true' : 'false'}`, now);
  if (filter.commitmentId) add((param) => `h.commitment_id = ${param}::uuid`, filter.commitmentId);
  return { text: texts.join(' and '), params };
}
