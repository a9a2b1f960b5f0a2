// What a file may not name, by where it stands. Each entry becomes one block of the lint configuration; when several
// blocks fit a file the last one wins, so each states everything that holds for its files.
import { DATED } from './arrows.mjs';

const only = (regex, message) => ({ patterns: [{ regex, message }] });
const merge = (...bans) => ({
  paths: bans.flatMap((ban) => ban.paths ?? []),
  patterns: bans.flatMap((ban) => ban.patterns ?? []),
});

const domainOnly = only('^(?!\\.{1,2}/|#domain/)', 'domain imports nothing but domain.');
const domainAndDates = only('^(?!\\.{1,2}/|#domain/|temporal-polyfill$)', 'domain imports nothing but domain; here also temporal-polyfill.');

const environment = only('^(node:)?process$', 'One place reads the environment: libs/server/config.');
const orm = only('^(typeorm|@nestjs/typeorm)(/|$)', 'TypeORM appears only in tables, repositories, readers and server/database.');
const storage = only('\\.(table|repository)(\\.ts)?$', 'A resolver maps and runs; it asks a use case or a reader, never a table or repository.');
const graphql = only('^(graphql|@nestjs/(graphql|apollo)|@apollo/.+|#contract)(/|$)', 'A use case knows no GraphQL.');
const fullZod = only('^zod$', 'The browser takes zod/mini: plain zod costs 90 KB.');
const sending = {
  paths: [{ name: '@apollo/client/react', importNames: ['useMutation'], message: 'Send by useSend of #web/ui: a repeat is the same mutation, and nobody says what is not known.' }],
};
const circles = {
  paths: [
    { name: '@nestjs/common', importNames: ['forwardRef'], message: 'Down is a call, up is a fact: no forwardRef.' },
    { name: '@nestjs/core', importNames: ['ModuleRef'], message: 'Down is a call, up is a fact: no ModuleRef.' },
  ],
};
const relations = {
  paths: [{
    name: 'typeorm',
    importNames: ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany', 'JoinColumn', 'JoinTable'],
    message: 'Tables hold ids, no relations.',
  }],
};

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];

/** Imports by file: `{ files, ignores, imports }`, later entries win. */
export const IMPORT_BANS = [
  { files: ['libs/domain/**/*.ts'], ignores: SPECS, imports: domainOnly },
  { files: DATED.map((subject) => `libs/domain/${subject}/**/*.ts`), ignores: SPECS, imports: domainAndDates },
  { files: ['libs/web/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'], imports: merge(fullZod, sending) },
  { files: ['libs/server/**/*.ts', 'apps/{server,bench}/**/*.ts'], imports: merge(environment, orm, circles) },
  { files: ['libs/server/*/**/*.resolver.ts'], imports: merge(environment, orm, circles, storage) },
  { files: ['libs/server/*/use-cases/**/*.ts'], ignores: SPECS, imports: merge(environment, orm, circles, graphql) },
  {
    files: ['libs/server/**/*.{table,repository,reader}.ts', 'libs/server/database/**/*.ts'],
    imports: merge(environment, circles, relations),
  },
];

/** Files that may read `process.env`: the one reader, the tests' own cluster, the launcher, and the programs that start the product for a test or a benchmark. */
export const READS_ENVIRONMENT = ['libs/server/config/**', 'libs/server/testing/**', 'apps/server/embedded/**', 'apps/e2e/**', 'apps/bench/**', 'apps/server/spec/storm.int.spec.ts', 'playwright.config.ts'];

const now = 'Time is an argument in domain.';
const chance = 'Chance and ids are arguments in domain.';
const io = 'domain does no input or output.';

/** The clock, chance and I/O that Nx's rule does not see. */
export const DOMAIN_RULES = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'console', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'localStorage', 'sessionStorage',
      'window', 'document', 'WebSocket', 'XMLHttpRequest', 'Buffer'].map((name) => ({ name, message: io })),
    { name: 'crypto', message: chance },
    { name: 'performance', message: now },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: now },
    { object: 'Math', property: 'random', message: chance },
    { object: 'Temporal', property: 'Now', message: now },
    { object: 'globalThis', message: io },
  ],
};

/** Selectors refused in every file, and those refused in domain as well. */
export const SYNTAX_BANS = [
  {
    selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs, in every run.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'Every test runs, in every run.' },
];
/** What the browser sends goes through one place; who signs in or out has no `clientMutationId` yet. */
export const SENDS = ['libs/web/ui/sending.ts', 'libs/web/org/use-change-of-sign-in.ts', 'libs/web/exchange/use-found-organization.ts', 'libs/web/org/parts/clock-control.tsx'];
export const WEB_SYNTAX_BANS = [
  { selector: "CallExpression[callee.property.name='mutate']", message: 'Send by useSend of #web/ui: a repeat is the same mutation, and nobody says what is not known.' },
];
export const DOMAIN_SYNTAX_BANS = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: now },
  { selector: "CallExpression[callee.name='Date']", message: now },
  { selector: 'ImportExpression', message: 'domain imports by name, never while running.' },
];
