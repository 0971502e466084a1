import type { Page } from '@playwright/test';
import { expectAccessible, expectContrast, expectNoSidewaysScroll } from './support/accessibility';
import { openFunction } from './support/function-page';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const at = (path: string) => (page: Page) => page.goto(path);

/** Every page of the console: how it is opened, and what is there once it shows what it has. */
const pages: readonly [name: string, open: (page: Page) => Promise<unknown>, ready: string | RegExp][] = [
  ['overview', at('/'), 'Valuation platform'],
  ['inventory', at('/inventory'), '65 functions and services.'],
  ['module', at('/modules/placement-platform'), 'placement-platform-prod-workers'],
  ['function', (page) => openFunction(page, 'cora-prod-module-access-auth'), /^p50 .+ over the window/],
  ['function-configuration', openConfiguration, 'Handler'],
  ['service', openService, 'Capacity'],
  [
    'compare',
    at('/compare?requests=1.2M&durationMs=800&memoryMb=1024&runtime=python'),
    'Line items side by side',
  ],
  ['comparison', openSample, 'The document’s figures'],
  ['latency', at('/latency'), /^Slowest is .+: p95|No percentile is known yet/],
  ['experiments', at('/latency/experiments'), 'No experiment has been started'],
  ['latency-groups', at('/latency?view=groups'), /^Image against ZIP|No logs have been read/],
  ['scaling', at('/scaling'), 'validation'],
  ['changes', at('/changes'), 'Changes'],
  ['together', at('/changes/together'), 'Changed together'],
  ['together-new', at('/changes/together/new'), 'No workload is chosen'],
  ['ahead', at('/changes/ahead'), /Nothing is planned here|in these 4 weeks/],
  ['ahead-new', at('/changes/ahead/new'), 'No workload is chosen'],
  ['reviews', at('/reviews'), /No decision asks to be looked at|waits? for someone|Nothing waits/],
  ['decisions', at('/decisions'), 'Accepted'],
  ['decisions-search', at('/decisions?q=fargate'), 'Where it was found'],
  ['decisions-import', at('/decisions/import'), /^What a record does not say stays unknown/],
  ['decisions-timeline', at('/decisions/timeline'), 'Timeline'],
  ['decision', openDecision, 'Review triggers'],
  ['decision-edit', openDecisionEditor, 'Why, for its history'],
  ['decision-new', at('/decisions/new'), 'Begin from'],
  ['settings-accounts', at('/settings/accounts'), 'acme-dev'],
  ['settings-modules', at('/settings/modules'), 'Rules, in order'],
  ['settings-prices', at('/settings/prices'), /^Lambda duration/],
  ['settings-budgets', at('/settings/budgets'), 'No budget is set'],
  ['settings-policies', at('/settings/policies'), 'No policy is set'],
  ['settings-channels', at('/settings/channels'), 'No channel is set'],
  ['settings-people', at('/settings/people'), 'People'],
  ['settings-tokens', at('/settings/tokens'), 'API tokens'],
  ['settings-audit', at('/settings/audit'), 'session.start'],
  ['settings-you', at('/settings/you'), 'Name and address'],
  ['settings-api', at('/settings/api'), 'Watch one more region of an account'],
  [
    'not-found',
    at('/functions/00000000-0000-4000-8000-000000000000'),
    /^There is no function or service of this id/,
  ],
];

async function openConfiguration(page: Page): Promise<void> {
  await openFunction(page, 'cora-prod-module-access-auth');
  await page.getByRole('tab', { name: 'Configuration' }).click();
}

async function openService(page: Page): Promise<void> {
  await page.goto('/inventory?q=placement-platform-prod&kind=service');
  await page
    .getByRole('link', { name: /^service .*placement/ })
    .first()
    .click();
}

async function openDecision(page: Page): Promise<void> {
  await page.goto('/decisions?q=fargate');
  await page.getByRole('grid', { name: 'Decisions' }).getByRole('link').first().click();
}

async function openDecisionEditor(page: Page): Promise<void> {
  await openDecision(page);
  await page.getByRole('link', { name: 'Edit' }).click();
}

async function openSample(page: Page): Promise<void> {
  await page.goto('/compare');
  await page.getByRole('link', { name: 'LLM backend: Fargate or Lambda' }).click();
}

for (const [name, open, ready] of pages) {
  test(`${name} is accessible, and fits, in both themes and widths`, async ({ page }) => {
    await open(page);
    const main = page.getByRole('main');
    await expect(main.getByText(ready).first()).toBeVisible({ timeout: 30_000 });
    await expect(main.getByRole('status', { name: /^(Loading|Reading)/ })).toHaveCount(0);
    await takeScreenshots(page, name, async ({ width, theme }) => {
      await (theme === 'light' ? expectAccessible(page) : expectContrast(page));
      if (width === 390) await expectNoSidewaysScroll(page);
    });
  });
}
