import type { Page } from '@playwright/test';

/** The smallest page that shows what is typed. */
export const bareFilter = `<input><p>-</p><script>
  document.querySelector('input').addEventListener('input', (event) => {
    document.querySelector('p').textContent = event.target.value;
  });
</script>`;

/**
 * Milliseconds from an input event to the frame after `watched` has changed because of it.
 * Rejects when nothing changes, e.g. because the act filters nothing.
 */
export async function typeToPaint(page: Page, watched: string, act: () => Promise<void>): Promise<number> {
  const handle = await page.evaluateHandle((selector) => {
    const target = document.querySelector(selector);
    if (!target) throw new Error(`There is no ${selector} to watch.`);
    const painted = new Promise<number>((resolve, reject) => {
      let began: number | null = null;
      // No function here may have a name: the compiler would wrap it in a helper that the browser lacks.
      document.addEventListener(
        'input',
        () => {
          began = performance.now();
        },
        { once: true, capture: true },
      );
      new MutationObserver((_, observer) => {
        if (began === null) return;
        const since = began;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
      }).observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
      setTimeout(() => reject(new Error(`Nothing changed in ${selector}.`)), 10_000);
    });
    return { painted };
  }, watched);
  await act();
  const took = await handle.evaluate(({ painted }) => painted);
  await handle.dispose();
  return took;
}
