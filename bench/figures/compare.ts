import { compare } from '@/lib/domain/costs/compare/compare';
import { typedObservation } from '@/lib/domain/costs/compare/compare.fixture';
import { optionIds } from '@/lib/domain/costs/compare/option-ids';
import { settlePart } from '@/lib/domain/costs/compare/part';
import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import type { Figure } from '../figure';
import { quantileFigures } from '../quantile-figures';
import type { ScaledConsole } from '../scaled-console';
import { openSignedIn } from '../signed-in-browser';
import { bareFilter, type Shown, typeToPaint } from '../type-to-paint';

const keystrokes = 20;
const address = '/compare?requests=1200000&durationMs=250&memoryMb=1024&runtime=python';

/** From an assumption typed to the chart painted with it, against one paragraph; and comparisons in a second. */
export async function measureCompare(running: ScaledConsole): Promise<readonly Figure[]> {
  const { browser, page } = await openSignedIn(running);
  try {
    await page.goto(`${running.console.url}${address}`);
    await page.locator('svg[data-chart=log] path').first().waitFor();
    const bare = await browser.newPage();
    await bare.setContent(bareFilter);
    const [chart, paragraph]: [Shown[], Shown[]] = [[], []];
    const field = page.getByRole('textbox', { name: 'Average duration' });
    for (let at = 0; at < keystrokes; at += 1) {
      // Another duration than the address's: typing the same changes nothing.
      const typed = String(251 + at);
      chart.push(await typeToPaint(page, 'svg[data-chart=log]', () => field.fill(typed)));
      paragraph.push(await typeToPaint(bare, 'p', () => bare.locator('input').pressSequentially('a')));
    }
    const of = (name: 'changed' | 'painted') => ({
      measured: chart.map((one) => one[name]),
      baseline: paragraph.map((one) => one[name]),
    });
    return [
      {
        name: `of ${keystrokes} keystrokes, charts in the frame after`,
        value: inNextFrame(chart),
        unit: 'calls',
        baseline: { name: 'paragraphs', value: inNextFrame(paragraph) },
      },
      ...quantileFigures('assumption to changed chart', of('changed'), 'one paragraph'),
      ...quantileFigures('assumption to painted chart', of('painted'), 'one paragraph'),
      perSecond(),
    ];
  } finally {
    await browser.close();
  }
}

const inNextFrame = (shown: readonly Shown[]) =>
  shown.filter(({ framesMissed }) => framesMissed === 0).length;

// All eleven options with their lines and curves' functions; the baseline prices one of them.
function perSecond(): Figure {
  const { part } = settlePart(typedObservation(), {
    requests: 1_200_000,
    durationMs: 250,
    runtime: 'python',
    instanceUsdPerHour: 0.1785,
  });
  if (!part) throw new Error('The benchmark’s own workload does not settle.');
  const rate = (ids: typeof optionIds | readonly ['lambda']) => {
    const began = performance.now();
    let count = 0;
    for (; performance.now() - began < 1000; count += 1) compare([part], ids, bundledPriceBook);
    return (count * 1000) / (performance.now() - began);
  };
  return {
    name: `comparisons of ${optionIds.length} options in a second`,
    value: rate(optionIds),
    unit: 'calls',
    baseline: { name: 'of one option', value: rate(['lambda']) },
  };
}
