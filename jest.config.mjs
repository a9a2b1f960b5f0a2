import { existsSync } from 'node:fs';

const swc = ({ react = false } = {}) => ({
  '\\.graphql$': '<rootDir>/libs/tooling/jest/text.mjs',
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2023',
        keepClassNames: true,
        parser: { syntax: 'typescript', tsx: react, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic' },
        },
      },
      module: { type: 'es6' },
    },
  ],
});

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['libs', 'apps'].filter((folder) => existsSync(`${import.meta.dirname}/${folder}`)).map((folder) => `<rootDir>/${folder}`),
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.graphql'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: swc(),
  ...more,
  moduleNameMapper: { '^fast-check$': '<rootDir>/libs/tooling/jest/seeded-fast-check.mjs', ...more.moduleNameMapper },
});

// A real Postgres cluster for a whole run, when the library that makes it is there.
const cluster = Object.fromEntries(
  [['globalSetup', 'libs/server/testing/global-setup.mjs'], ['globalTeardown', 'libs/server/testing/global-teardown.mjs']]
    .filter(([, file]) => existsSync(`${import.meta.dirname}/${file}`))
    .map(([key, file]) => [key, `<rootDir>/${file}`]),
);

export default {
  testTimeout: 60_000,
  projects: [
    project('unit', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.int\\.spec\\.ts$', '/libs/tooling/'],
    }),
    project('web', ['libs/**/*.spec.tsx', 'apps/**/*.spec.tsx'], {
      testEnvironment: 'jsdom',
      transform: swc({ react: true }),
      setupFiles: ['<rootDir>/libs/tooling/jest/browser.setup.mjs'],
      setupFilesAfterEnv: ['<rootDir>/libs/tooling/jest/silent-console.mjs'],
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/libs/tooling/jest/css-module.mjs',
        '\\.(css|svg|png|webp|woff2)(\\?.*)?$': '<rootDir>/libs/tooling/jest/asset.mjs',
      },
    }),
    project('integration', ['libs/**/*.int.spec.ts', 'apps/**/*.int.spec.ts'], { setupFiles: ['reflect-metadata'], ...cluster }),
    project('api', ['apps/e2e/api/*.e2e.ts'], { globalSetup: '<rootDir>/apps/e2e/setup.mjs', globalTeardown: '<rootDir>/apps/e2e/teardown.mjs' }),
    project('smoke', ['apps/e2e/smoke/*.e2e.ts']),
    project('house', ['libs/tooling/*.spec.ts']),
  ],
};
