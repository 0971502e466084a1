import { Lambda } from '@aws-sdk/client-lambda';
import { expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '../../support/simulator';
import { credentialsOf, KeepingHandler, type WireAnswer } from '../wire-client';
import { account, answerDifferences, region } from './expected-answer';
import type { Bindings } from './likeness';
import { absentNote, readRecordings, recordingsPresent } from './recordings';

type Call = (lambda: Lambda) => Promise<unknown>;

export interface Session {
  /** Sends a call and compares its answer with the recorded step. */
  step(label: string, call: Call): Promise<WireAnswer>;
  /** Sends a call that was made but not recorded. */
  run(call: Call): Promise<WireAnswer>;
  /** Lets everything that is under way come to its end. */
  settle(): Promise<void>;
  readonly simulator: TestSimulator;
}

const recordings = readRecordings('lambda_-test_lambda_api.snapshot.json');

async function withSession(
  name: string,
  script: (session: Session) => Promise<void>,
  clientSide: readonly string[],
): Promise<void> {
  const steps = recordings.get(name) ?? {};
  const left = new Set(Object.keys(steps).filter((label) => !clientSide.includes(label)));
  const found: string[] = [];
  const bindings: Bindings = new Map();
  const handler = new KeepingHandler();
  const simulator = await startSimulator({ estate: 'empty', startAt: new Date('2025-11-25T02:26:54Z') });
  await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
  const client = new Lambda({
    endpoint: simulator.url,
    region,
    credentials: credentialsOf(account),
    requestHandler: handler,
    maxAttempts: 1,
  });
  const run = async (call: Call): Promise<WireAnswer> => {
    await call(client).catch(() => undefined);
    if (!handler.last) throw new Error('The simulator did not answer.');
    return handler.last;
  };
  try {
    await script({
      run,
      simulator,
      step: async (label, call) => {
        const answer = await run(call);
        if (!left.delete(label)) found.push(`there is no step ${label} left`);
        found.push(...answerDifferences(answer, steps[label], bindings).map((one) => `${label}: ${one}`));
        return answer;
      },
      settle: async () => {
        await simulator.advance(600);
      },
    });
  } finally {
    await simulator.stop();
  }
  expect([...found, ...[...left].map((label) => `step ${label} was not replayed`)]).toEqual([]);
}

/** Names of the recordings that a script replays from its first step to its last. */
export const replayed = new Set<string>();

/**
 * Defines the test that replays one recording against a simulator of its own. `clientSide` names the steps that
 * the recording client refused by itself, so that AWS never saw them.
 */
export function replay(
  name: string,
  script: (session: Session) => Promise<void>,
  clientSide: readonly string[] = [],
): void {
  replayed.add(name);
  it.skipIf(!recordingsPresent)(`${name}${absentNote}`, () => withSession(name, script, clientSide));
}
