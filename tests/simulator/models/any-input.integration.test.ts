import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { services } from '@/server/simulator/services';
import { startSimulator, type TestSimulator } from '../../support/simulator';
import { rawCall } from '../raw-call';
import { anyInput } from './any-input';
import { inputModel } from './clients';
import { requestOf } from './request-of';

const inputsEach = 6;

describe('any input', () => {
  let simulator: TestSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T18:00:00Z') });
    await simulator.throttling(false);
  });
  afterAll(() => simulator.stop());

  const operations = services.flatMap((service) =>
    Object.keys(service.operations).map((operation) => [service.name, operation, service] as const),
  );

  it.each(operations)('of %s %s is answered or refused as AWS would', async (name, operation, service) => {
    const model = inputModel(name, operation);
    if (!model) throw new Error(`The model of ${name} has no ${operation}.`);
    await fc.assert(
      fc.asyncProperty(anyInput(model), async (input) => {
        const answer = await rawCall(simulator.url, requestOf(service, operation, input));
        const text = await answer.text();
        expect(text).not.toContain('The simulator failed');
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: inputsEach },
    );
  });
});
