import { test as base } from '@playwright/test';
import { type SimulatorControl, simulatorControl } from '@/tests/support/simulator-control';
import { instance } from './instance';
import { listening } from './listening';

interface Fixtures {
  /** Clock, faults and other actors of the simulated AWS; faults are cleared after each test. */
  readonly simulator: SimulatorControl;
}

/**
 * Playwright's `test`, at the run's console and signed in as its administrator. A journey that starts signed out says
 * `test.use({ storageState: { cookies: [], origins: [] } })`.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
  baseURL: async ({}, use) => use(instance().url),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  storageState: async ({}, use) => use(instance().administratorState),
  page: async ({ page }, use) => use(listening(page)),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  simulator: async ({}, use) => {
    const control = simulatorControl(instance().simulator.controlUrl);
    await use(control);
    await control.clearFaults();
  },
});

export { expect } from '@playwright/test';
