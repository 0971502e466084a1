import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { followSignInLink } from './support/sign-in';
import { expect, test } from './support/test';

const stranger = { storageState: { cookies: [], origins: [] } };

/** The page in both widths without an accessibility violation. */
async function expectGood(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await takeScreenshots(page, name);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('no page runs a script its policy does not name', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  for (const path of ['/', '/inventory', '/settings/you', '/settings/api']) {
    const response = await page.goto(path);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("'strict-dynamic'");
    expect(/script-src [^;]*'unsafe-inline'/.test(policy)).toBe(false);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test('a person is added, signs in by the link, and is out when disabled', async ({ page, browser }) => {
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Add a person…' }).click();
  await page.getByLabel('E-mail address').fill('grace@example.com');
  await page.getByLabel('Name', { exact: true }).fill('Grace');
  await page.getByRole('button', { name: 'Add and make a sign-in link' }).click();
  const link = (await page.getByTestId('secret').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByText('grace@example.com')).toBeVisible();
  await expectGood(page, 'people');

  const grace = await (await browser.newContext(stranger)).newPage();
  await followSignInLink(grace, link);
  await grace.goto(new URL('/settings/tokens', page.url()).toString());
  await expect(grace.getByText('This page is for administrators')).toBeVisible();

  await page.getByRole('button', { name: 'Acts on grace@example.com' }).click();
  await page.getByRole('menuitem', { name: 'Disable…' }).click();
  await page.getByRole('button', { name: 'Disable and sign out' }).click();
  await expect(page.getByText('Disabled', { exact: true })).toBeVisible();
  await grace.reload();
  await expect(grace).toHaveURL(/\/sign-in/);
  await grace.context().close();
});

test('a token is shown once, works, and is refused once revoked', async ({ page, request, baseURL }) => {
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Create a token…' }).click();
  await page.getByLabel('Name', { exact: true }).fill('nightly report');
  await page.getByRole('button', { name: 'Create the token' }).click();
  const secret = (await page.getByTestId('secret').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept it' }).click();
  const ask = () =>
    request.get(`${baseURL}/api/v1/access/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await ask()).status()).toBe(200);
  await expectGood(page, 'tokens');
  await page.getByRole('button', { name: 'Revoke nightly report' }).click();
  await page.getByRole('button', { name: 'Revoke for good' }).click();
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible();
  expect((await ask()).status()).toBe(401);
});

test('the audit log shows who did what, narrowed by the address, and that it holds', async ({ page }) => {
  await page.goto('/settings/audit?action=session.');
  await expect(page.getByText(/The log holds: \d+ entr/)).toBeVisible();
  await expectGood(page, 'audit');
  await page
    .getByRole('row', { name: /session\.start/ })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('What changed')).toBeVisible();
  await expect(page).toHaveURL(/entry=\d+/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('one sets a password for oneself and signs in with it', async ({ page, browser }) => {
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Add a person…' }).click();
  await page.getByLabel('E-mail address').fill('heidi@example.com');
  await page.getByLabel('Name', { exact: true }).fill('Heidi');
  await page.getByRole('button', { name: 'Add and make a sign-in link' }).click();
  const link = (await page.getByTestId('secret').textContent()) ?? '';

  const heidi = await (await browser.newContext(stranger)).newPage();
  await followSignInLink(heidi, link);
  await heidi.goto(new URL('/settings/you', page.url()).toString());
  await heidi.getByLabel('New password').fill('wrong horse battery staple');
  await heidi.getByRole('button', { name: 'Set the password' }).click();
  await expect(heidi.getByText('Password set')).toBeVisible();
  await expectGood(heidi, 'you');
  await heidi.context().clearCookies();
  await heidi.goto(new URL('/sign-in?callbackUrl=/inventory', page.url()).toString());
  await heidi.getByLabel('E-mail address').fill('heidi@example.com');
  await heidi.getByLabel('Password').fill('not the password at all');
  await heidi.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(heidi.getByText('That e-mail address and password don’t go together.')).toBeVisible();
  await heidi.getByLabel('Password').fill('wrong horse battery staple');
  await heidi.keyboard.press('Enter');
  await expect(heidi).toHaveURL(/\/inventory$/);
  await heidi.context().close();
});

test('the API page shows every operation', async ({ page }) => {
  await page.goto('/settings/api');
  await page.getByRole('button', { name: /POST.*\/access\/tokens/ }).click();
  await expect(page.getByText(/access\/tokens' [\s\S]*-X POST[\s\S]*"expiresInDays"/)).toBeVisible();
  await expectGood(page, 'api');
});
