import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { followSignInLink, freshSignInLink } from './support/sign-in';
import { expect, test } from './support/test';

test.describe('first start', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('sends a stranger to sign-in, and back to where they were bound', async ({ page }) => {
    await page.goto('/changes');
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Trimtab');
    await expectAccessible(page);
    await takeScreenshots(page, 'sign-in');
  });

  test('keeps search engines out before anyone signs in', async ({ request }) => {
    const answer = await request.get('/robots.txt', { maxRedirects: 0 });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('Disallow: /');
  });

  test('lets the printed link in once', async ({ page, browser, baseURL }) => {
    const link = await freshSignInLink();
    await followSignInLink(page, link);
    await expect(page.getByText('Simulated estate').first()).toBeVisible();

    const stranger = await browser.newPage({ storageState: { cookies: [], origins: [] } });
    await stranger.goto(link);
    await expect(stranger.getByRole('alert')).toBeVisible();
    expect(new URL(stranger.url()).pathname).toBe('/sign-in');
    expect(new URL(stranger.url()).origin).toBe(baseURL);
    await stranger.close();
  });
});
