import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'apps/e2e/browser',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './apps/e2e/setup.mjs',
  globalTeardown: './apps/e2e/teardown.mjs',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
