import { writeFileSync } from 'node:fs';

const nameOf = (test) => test.titlePath().filter(Boolean).slice(1).join(' › ');
const reasonOf = (test) => test.annotations.find(({ type }) => type === 'skip')?.description ?? null;

/** Counts a Playwright run into the file that TRIMTAB_TEST_COUNTS names. @implements {import('@playwright/test/reporter').Reporter} */
export default class CountingReporter {
  #errors = [];
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError(error) {
    this.#errors.push(`an error outside any test: ${String(error.message ?? error.value).split('\n')[0]}`);
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? [];
    const withOutcome = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome()));
    const counts = {
      passed: withOutcome('expected', 'flaky').length,
      failed: [...withOutcome('unexpected').map(nameOf), ...this.#errors],
      skipped: withOutcome('skipped').map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
      retried: withOutcome('flaky').map(nameOf),
    };
    writeFileSync(process.env.TRIMTAB_TEST_COUNTS ?? '', JSON.stringify(counts));
  }
}
