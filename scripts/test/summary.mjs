/** @typedef {import('./counted-suite.mjs').Counts & { name: string, seconds: number }} SuiteResult */

const column = (text, width) => String(text).padStart(width);

/** @param {readonly SuiteResult[]} results */
function table(results) {
  const head = `${'suite'.padEnd(18)}${column('passed', 8)}${column('failed', 8)}${column('skipped', 9)}${column('time', 10)}`;
  const rows = results.map(
    ({ name, passed, failed, skipped, seconds }) =>
      `${name.padEnd(18)}${column(passed, 8)}${column(failed.length, 8)}${column(skipped.length, 9)}${column(`${seconds.toFixed(1)} s`, 10)}`,
  );
  return [head, ...rows];
}

const section = (title, lines) => (lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : []);

/**
 * The end of a test run as text; its last line is `N passed, N failed`, with `, N skipped` when there are any.
 * @param {readonly SuiteResult[]} results
 */
export function summarise(results) {
  const failed = results.flatMap((result) => result.failed.map((name) => `${result.name}: ${name}`));
  const skipped = results.flatMap((result) => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const counts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  const reasons = skipped.map(({ name, reason }) => `${name}: ${reason ?? 'no reason given'}`);
  return [
    '',
    ...table(results),
    ...section('Failed', failed),
    ...section('Skipped', reasons),
    '',
    counts.join(', '),
  ].join('\n');
}
