import type { Page } from '@playwright/test';

/** The smallest page that shows what is typed. */
export const bareFilter = `<input><p>-</p><script>
  document.querySelector('input').addEventListener('input', (event) => {
    document.querySelector('p').textContent = event.target.value;
  });
</script>`;

/** What an input event brought about, in milliseconds since it. */
export interface Shown {
  /** Until what is watched had changed. */
  readonly changed: number;
  /** Until the frame with the change was painted, and what followed it at once had run. */
  readonly painted: number;
  /** Frames begun without the change: 0 when the frame right after the input shows it. */
  readonly framesMissed: number;
}

/** Watches `watched` while `act` types; rejects when nothing changes, e.g. because the act filters nothing. */
export async function typeToPaint(page: Page, watched: string, act: () => Promise<void>): Promise<Shown> {
  const handle = await page.evaluateHandle((selector) => {
    const target = document.querySelector(selector);
    if (!target) throw new Error(`There is no ${selector} to watch.`);
    const shown = new Promise<{ changed: number; painted: number; framesMissed: number }>(
      (resolve, reject) => {
        let began: number | null = null;
        let frames = 0;
        // No function here may have a name: the compiler would wrap it in a helper that the browser lacks.
        const count: (() => void)[] = [];
        count[0] = () => {
          frames += 1;
          requestAnimationFrame(() => count[0]?.());
        };
        document.addEventListener(
          'input',
          () => {
            began = performance.now();
            requestAnimationFrame(() => count[0]?.());
          },
          { once: true, capture: true },
        );
        new MutationObserver((_, observer) => {
          if (began === null) return;
          const since = began;
          const framesMissed = frames;
          const changed = performance.now() - since;
          observer.disconnect();
          requestAnimationFrame(() => {
            setTimeout(() => {
              count.length = 0;
              resolve({ changed, painted: performance.now() - since, framesMissed });
            });
          });
        }).observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
        setTimeout(() => reject(new Error(`Nothing changed in ${selector}.`)), 10_000);
      },
    );
    return { shown };
  }, watched);
  await act();
  const took = await handle.evaluate(({ shown }) => shown);
  await handle.dispose();
  return took;
}
