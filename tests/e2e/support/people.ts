import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { instance } from './instance';
import { listening } from './listening';
import { followSignInLink } from './sign-in';

/** Adds a person on the people page, as an administrator, under an address of their own; answers the one-time link. */
export async function addPerson(page: Page, name: string, role: 'Viewer' | 'Operator'): Promise<string> {
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Add a person…' }).click();
  await page.getByLabel('E-mail address').fill(`${randomUUID()}@example.com`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: /Role$/ }).click();
  await page.getByRole('option', { name: role }).click();
  await page.getByRole('button', { name: 'Add and make a sign-in link' }).click();
  const link = (await page.getByTestId('secret').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept it' }).click();
  return link;
}

/** Somebody else's browser, signed in by a one-time link; close its context when done. */
export async function signedInElsewhere(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: instance().url,
    storageState: { cookies: [], origins: [] },
  });
  const page = listening(await context.newPage());
  await followSignInLink(page, link);
  return page;
}
