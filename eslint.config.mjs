import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { depConstraints } from './libs/tooling/arrows.mjs';
import { DOMAIN_RULES, DOMAIN_SYNTAX_BANS, IMPORT_BANS, READS_ENVIRONMENT, SENDS, SYNTAX_BANS, WEB_SYNTAX_BANS } from './libs/tooling/bans.mjs';
import { loadGraph } from './libs/tooling/graph.mjs';

// Here, so that no way of running eslint can skip the boundary rule: without a graph it would answer nothing.
await loadGraph();

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.nx/**', '.throughline/**', 'libs/contract/{index,types}.ts', '**/*.generated.ts', 'test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...SYNTAX_BANS],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints, enforceBuildableLibDependency: false }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: READS_ENVIRONMENT,
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'One place reads the environment: libs/server/config.' }],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    rules: { ...DOMAIN_RULES, 'no-restricted-syntax': ['error', ...SYNTAX_BANS, ...DOMAIN_SYNTAX_BANS] },
  },
  {
    files: ['libs/web/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'],
    ignores: SENDS,
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX_BANS, ...WEB_SYNTAX_BANS] },
  },
  ...IMPORT_BANS.map(({ imports, ...where }) => ({ ...where, rules: { 'no-restricted-imports': ['error', imports] } })),
  {
    files: ['libs/web/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
