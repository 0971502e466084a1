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

const namedAtMost = 3;

/** What was skipped, by reason: a test may carry its reason as a note or in its name. */
function skippedByReason(skipped) {
  const reasonOf = ({ name, reason }) =>
    reason ?? /\(skipped: ([^)]+)\)/.exec(name)?.[1] ?? 'no reason given';
  return [...new Set(skipped.map(reasonOf))].flatMap((reason) => {
    const tests = skipped.filter((each) => reasonOf(each) === reason);
    const more = tests.length > namedAtMost ? [`    and ${tests.length - namedAtMost} more`] : [];
    return [
      `${reason}: ${tests.length}`,
      ...tests.slice(0, namedAtMost).map(({ name }) => `    ${name}`),
      ...more,
    ];
  });
}

/**
 * The end of a test run as text; its last line is `N passed, N failed`, with `, N skipped` when there are any.
 * @param {readonly SuiteResult[]} results
 */
export function summarise(results) {
  const named = ({ name: suite }, names = []) => names.map((name) => `${suite}: ${name}`);
  const failed = results.flatMap((result) => named(result, result.failed));
  const retried = results.flatMap((result) => named(result, result.retried));
  const skipped = results.flatMap((result) => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const counts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  return [
    '',
    ...table(results),
    ...section('Failed', failed),
    ...section('Passed only when tried again, to be mended', retried),
    ...section('Skipped', skippedByReason(skipped)),
    '',
    counts.join(', '),
  ].join('\n');
}
