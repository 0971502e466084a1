import type { Page } from '@playwright/test';

/** The page, whose `goto` and `reload` come back only once it listens: what is pressed before is lost, as for anyone. */
export function listening(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  const untilListening = () => page.locator('[data-deaf]').waitFor({ state: 'detached' });
  page.goto = async (...where) => {
    const answer = await goto(...where);
    await untilListening();
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await untilListening();
    return answer;
  };
  return page;
}
