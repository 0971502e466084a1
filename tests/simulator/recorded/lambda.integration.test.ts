import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftOut } from './left-out';
import { absentNote, readRecordings, recordingsPresent } from './recordings';
import { replayed } from './replay';
import './replay-aliases';
import './replay-asynchronous';
import './replay-code-signing';
import './replay-configuration';
import './replay-event-sources';
import './replay-functions';
import './replay-layers';
import './replay-names';
import './replay-policies';
import './replay-provisioned-concurrency';
import './replay-tags';
import './replay-urls';
import './replay-versions';

const recorded = [...readRecordings('lambda_-test_lambda_api.snapshot.json').keys()];

describe.skipIf(!recordingsPresent)(`the recordings${absentNote}`, () => {
  it('are all replayed, or left out for a stated reason', () => {
    const unexplained = recorded.filter(
      (name) => !replayed.has(name) && !leftOut.some(({ names }) => names.test(name)),
    );
    expect(unexplained).toEqual([]);
  });

  it('include every one that is replayed', () => {
    expect([...replayed].filter((name) => !recorded.includes(name))).toEqual([]);
  });

  it('are counted in the docs', () => {
    const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/simulator.md'), 'utf8');
    expect(docs).toContain(`${replayed.size} of ${recorded.length} Lambda recordings`);
  });
});
