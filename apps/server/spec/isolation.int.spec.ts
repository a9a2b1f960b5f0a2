import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SignIns } from '#server/access';
import { Effects, Relay } from '#server/jobs';
import { asRole, type Ask } from './ask-database.ts';
import { startProgram, type Program } from './program.ts';
import { askByHttp, askBySocket } from './walls/browser.ts';
import { readTables, tenantTables, type Table } from './walls/catalogue.ts';
import { checksums, tablesThatContain } from './walls/checksum.ts';
import { addContents } from './walls/contents.ts';
import { fillTables, wordIn } from './walls/fill-tables.ts';
import { tryEverySlot, type Findings } from './walls/matrix.ts';
import { plansFor, type Plan, type Slot } from './walls/plans.ts';
import { foundTenant, signIn, type Kind, type Tenant } from './walls/tenants.ts';

const OWN = 'wombat';
const CANARY = 'quokka';
const ABSENT = '01900000-0000-7000-8000-000000000bad';
const ACTORS = ['NOBODY', 'NOWHERE', 'SPONSOR', 'CCO', 'LEAD', 'STAND_IN', 'CONTRIBUTOR', 'OBSERVER', 'ADMIN', 'WITHOUT_POST', 'LEFT'] as const;
type Actor = (typeof ACTORS)[number];

/** Refused by their meaning: a key that another organization has is taken for everybody. */
const REVIEWED = /^foundOrganization\(input\.key\)/;

let program: Program;
let ours: Tenant;
let theirs: Tenant;
let tables: Table[];
let before: Record<string, string>;
let plans: Plan[];
let findings: Findings;
let rows: Map<string, string>;

const asAdmin = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.admin, work);

/** A new sign-in each time it matters: some of what is tried ends one. */
const tokenOf = async (actor: Actor): Promise<string | null> => {
  if (actor === 'NOBODY') return null;
  if (actor === 'NOWHERE') return program.get(SignIns).begin(ours.people.get('WITHOUT_POST')!.accountId, null);
  return signIn(program, ours, actor as Kind);
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');

/** Our own row of whatever a slot seems to ask for, by its name or by what the field answers. */
function ownRows(rows: ReadonlyMap<string, string>): (plan: Plan, slot: Slot) => string {
  const synonyms: Readonly<Record<string, string>> = { owner: 'member', with_members: 'member', lead: 'member', stand_in: 'member', carried_by: 'silo', promised_to: 'silo', contributing_silos: 'silo', file: 'import_file', subject: 'commitment', import: 'import_run' };
  return (plan, slot) => {
    if (slot.named === 'WORD') return `${OWN}-support`;
    const name = snake(slot.name).replace(/_?ids?$/, '');
    const about = snake(plan.about ?? '');
    const guesses = [synonyms[name], name, name.replace(/s$/, ''), about, synonyms[about], 'member'];
    return guesses.map((guess) => rows.get(guess ?? '')).find((id) => id !== undefined)!;
  };
}

async function newestRows(): Promise<Map<string, string>> {
  const named = tables.filter(({ columns }) => columns.some(({ name, type }) => name === 'id' && type === 'uuid'));
  return asAdmin(async (sql) => {
    const found = await sql<{ name: string; id: string }>(named.map(({ name }) => `(select '${name}' as name, id from ${name} where org_id = $1 order by id desc limit 1)`).join(' union all '), [ours.orgId]);
    return new Map(found.map(({ name, id }) => [name, id]));
  });
}

beforeAll(async () => {
  program = await startProgram({ LOG_LEVEL: 'fatal', POOL_SIZE: '6' });
  [ours, theirs] = [await foundTenant(program, OWN), await foundTenant(program, CANARY)];
  for (const [tenant, word] of [[ours, OWN], [theirs, CANARY]] as const) await addContents(program, tenant, word);
  await asAdmin(async (sql) => {
    tables = tenantTables(await readTables(sql));
    expect(await fillTables(sql, tables, theirs.orgId, CANARY)).toEqual([]);
    await sql('delete from fact_head');
  });
  rows = await newestRows();
  before = await asAdmin((sql) => checksums(sql, tables, theirs.orgId));
  plans = plansFor(program.get(GraphQLSchemaHost).schema);
}, 120_000);
afterAll(() => program?.stop());

describe('another organization', () => {
  it('is not seen, not told from nothing, and not changed, whatever is asked for by id', async () => {
    const tokens = new Map<string, string | null>();
    const signedInFor = new Map<string, Plan>();
    findings = await tryEverySlot({
      plans, actors: ACTORS, own: ownRows(rows), canary: CANARY,
      absent: { id: ABSENT, word: 'no-such-key' }, foreign: { id: theirs.orgId, word: wordIn(CANARY, 'silo', 'key') },
      ask: async (actor, plan, variables) => {
        if (signedInFor.get(actor) !== plan && (plan.operation === 'mutation' || !tokens.has(actor))) tokens.set(actor, await tokenOf(actor as Actor));
        signedInFor.set(actor, plan);
        const ask = plan.operation === 'subscription' ? askBySocket : askByHttp;
        return ask(program.url, tokens.get(actor)!, { query: plan.document, variables });
      },
    }, OWN);
    expect(findings.faults.filter((fault) => !REVIEWED.test(fault))).toEqual([]);
  }, 240_000);

  it('stands there unchanged afterwards, to the last row', async () => {
    expect(await asAdmin((sql) => checksums(sql, tables, theirs.orgId))).toEqual(before);
  });

  it('is in nobody else’s rows, also when what follows from the tries has been done', async () => {
    const { owed } = await program.get(Relay).sealAll();
    for (const one of owed) await program.get(Effects).run(one);
    expect(await asAdmin((sql) => tablesThatContain(sql, tables, CANARY, theirs.orgId))).toEqual([]);
    expect(await asAdmin((sql) => checksums(sql, tables, theirs.orgId))).toEqual(before);
  });

  it('was really asked for: every field of the schema, and our own things came back', () => {
    expect(findings.asked).toBeGreaterThan(plans.length * ACTORS.length);
    expect(findings.slots).toBeGreaterThanOrEqual(3);
    const has = (about: string | null): boolean => about !== null && rows.has(snake(about));
    const silent = plans.filter(({ operation, field, about }) => operation === 'query' && has(about) && !findings.sawOwn.includes(field)).map(({ field }) => field);
    expect(silent).toEqual([]);
  });
});
