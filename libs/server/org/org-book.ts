import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { Leave, PostHeld, Silo } from '#domain/org';
import type { TenantTx } from '#server/database';

/** A silo as screens show it. */
export type SiloView = Silo & {
  readonly reportingLine: string;
  readonly leadId: MemberId | null;
  readonly standInId: MemberId | null;
};

/** A post with who holds it; `active` is false for a member who left. */
export type NamedPost = PostHeld & { readonly name: string; readonly active: boolean };

/** What an organization has few of and every page asks for: tens of silos, hundreds of posts. Whoever left is there by id. */
export type OrgBook = {
  readonly silos: readonly SiloView[];
  readonly formerKeys: readonly { readonly key: string; readonly siloId: SiloId }[];
  readonly posts: readonly NamedPost[];
  readonly left: readonly MemberId[];
  readonly closures: readonly LocalDate[];
  /** Those of today, by the organization's own day. */
  readonly leaves: readonly (Leave & { /** The stand-in's name. */ readonly standIn: string | null })[];
};

const list = (row: string, from: string, order: string): string => `coalesce((select jsonb_agg(${row} order by ${order}) from ${from}), '[]')`;

const BOOK = `
  select
    ${list(
      `jsonb_build_object('id', s.id, 'version', s.version, 'key', s.key, 'name', s.name, 'kind', s.kind, 'mandate', s.mandate,
        'reportingLine', s.reporting_line, 'zone', s.zone, 'country', s.country, 'closedOn', s.closed_on, 'heirId', s.heir_id)`,
      'silo s where s.org_id = $1', 'lower(s.name), s.id')} as silos,
    ${list("jsonb_build_object('key', f.key, 'siloId', f.silo_id)", 'silo_former_key f where f.org_id = $1', 'f.key')} as "formerKeys",
    ${list(
      `jsonb_build_object('memberId', p.member_id, 'kind', p.kind, 'siloId', p.silo_id, 'fromOn', p.from_on, 'untilOn', p.until_on, 'name', m.name, 'active', m.left_at is null)`,
      'post p join member m on m.org_id = p.org_id and m.id = p.member_id where p.org_id = $1', 'p.id')} as posts,
    ${list('m.id', 'member m where m.org_id = $1 and m.left_at is not null', 'm.id')} as "left",
    ${list('c.closed_on', 'closure c where c.org_id = $1', 'c.closed_on')} as closures,
    ${list(
      `jsonb_build_object('id', l.id, 'memberId', l.member_id, 'fromOn', l.from_on, 'untilOn', l.until_on, 'standInId', l.stand_in_id, 'endedAt', null,
        'standIn', (select s.name from member s where s.org_id = l.org_id and s.id = l.stand_in_id))`,
      `leave l where l.org_id = $1 and l.ended_at is null and ($2::timestamptz at time zone o.zone)::date between l.from_on and l.until_on`, 'l.id')} as leaves
  from organization o where o.org_id = $1`;

type Row = Omit<OrgBook, 'silos'> & { readonly silos: readonly Omit<SiloView, 'leadId' | 'standInId'>[] };

/** Read in one statement, and once in a transaction that only reads. */
export function orgBook(tx: TenantTx): Promise<OrgBook> {
  return tx.once('org-book', async () => {
    const [row] = await tx.sql<Row>('org-book', BOOK, [tx.orgId, new Date(tx.now)]);
    const holder = (siloId: SiloId, kind: PostHeld['kind']) => row!.posts.find((post) => post.siloId === siloId && post.kind === kind)?.memberId ?? null;
    return { ...row!, silos: row!.silos.map((silo) => ({ ...silo, leadId: holder(silo.id, 'LEAD'), standInId: holder(silo.id, 'STAND_IN') })) };
  });
}

type Keyed = Pick<OrgBook, 'silos' | 'formerKeys'>;

/** The open silos that a key leads to: by the key of today, by a former one, or through a closed silo to its heir. */
export function silosOfKey({ silos, formerKeys }: Keyed, key: string): readonly SiloView[] {
  const had = new Set(formerKeys.filter((former) => former.key === key).map(({ siloId }) => siloId));
  const ids = new Set(silos.filter((silo) => silo.key === key || had.has(silo.id)).map(({ heirId, id }) => heirId ?? id));
  return silos.filter(({ id }) => ids.has(id));
}

/** The same with every silo that was closed into them: what they carried before their end stands under their own id. */
export function silosAndFormer(book: Keyed, key: string): readonly SiloView[] {
  const ids = new Set(silosOfKey(book, key).map(({ id }) => id));
  return book.silos.filter(({ heirId, id }) => ids.has(heirId ?? id));
}
