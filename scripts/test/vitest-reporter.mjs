import { writeFileSync } from 'node:fs';

const nameOf = (test) => `${test.module.relativeModuleId} › ${test.fullName}`;

/** Counts a Vitest run into the file that TRIMTAB_TEST_COUNTS names. */
export default class CountingReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules @param {readonly unknown[]} unhandled */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0);
    const skipped = inState('skipped').map((test) => ({
      name: nameOf(test),
      reason: test.result().note ?? null,
    }));
    const failed = inState('failed').map(nameOf);
    const brokenNames = broken.map((module) => `${module.relativeModuleId} (could not be run)`);
    const errors = unhandled.map((error) => `an error outside any test: ${error?.message ?? error}`);
    const counts = {
      passed: inState('passed').length,
      failed: [...failed, ...brokenNames, ...errors],
      skipped,
      retried: tests.filter((test) => test.diagnostic()?.flaky).map(nameOf),
    };
    writeFileSync(process.env.TRIMTAB_TEST_COUNTS ?? '', JSON.stringify(counts));
  }
}
