import { defineConfig } from '@playwright/test';

const chromium = process.env.PLAYWRIGHT_CHROMIUM;
const asRoot = process.getuid?.() === 0;

/** Journeys through the built app in a real Chromium: one console for the run, started as `npm start` starts it. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: Boolean(process.env.CI),
  // The summary names what needed it: a machine that was busy for a moment does not stop a merge, and isn't forgotten.
  retries: process.env.CI ? 1 : 0,
  // All journeys steer the same estate.
  workers: 1,
  // Far more than any journey takes on a machine with nothing else to do.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});
