import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRecord } from '@/server/simulator/input';
import { services } from '@/server/simulator/services';
import { startSimulator, type TestSimulator } from '../../support/simulator';
import { rawCall } from '../raw-call';
import { calls } from './calls';
import { answerModel } from './clients';
import { requestOf } from './request-of';
import { unknownMembers, type Wire } from './unknown-members';

function answerOf(operation: string, wire: Wire, text: string): unknown {
  if (wire === 'json') return text === '' ? {} : JSON.parse(text);
  const document = asRecord(new XMLParser({ ignoreAttributes: true }).parse(text));
  return asRecord(document?.[`${operation}Response`])?.[`${operation}Result`];
}

describe('the service models', () => {
  let simulator: TestSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T18:00:00Z') });
    await simulator.throttling(false);
  });
  afterAll(() => simulator.stop());

  it.each(services.map((service) => [service.name, service] as const))(
    'know every operation of %s',
    (name, service) => {
      const strangers = Object.keys(service.operations).filter((one) => answerModel(name, one) === null);
      expect(strangers).toEqual([]);
    },
  );

  it('would tell a member that nobody knows and a value of another type', () => {
    const model = answerModel('pricing', 'GetAttributeValues');
    if (!model) throw new Error('The model of pricing is gone.');
    const answer = { AttributeValues: [{ Value: 7, Colour: 'red' }], NextToken: 'more' };
    expect(unknownMembers(answer, model, 'json')).toEqual([
      'answer.AttributeValues[].Value is a number, not a string',
      'answer.AttributeValues[].Colour',
    ]);
  });

  const all = Object.entries(calls).flatMap(([name, list]) => list.map((call) => [name, ...call] as const));
  it.each(all)('know every member of what %s answers to %s', async (name, operation, input) => {
    const service = services.find((one) => one.name === name);
    const model = answerModel(name, operation);
    if (!service || !model) throw new Error(`There is no ${name} ${operation}.`);
    const inEurope = JSON.stringify(input).includes('placement');
    const request = requestOf(service, operation, input);
    const answer = await rawCall(simulator.url, { ...request, ...(inEurope ? { region: 'eu-west-1' } : {}) });
    const text = await answer.text();
    expect(answer.status, text).toBeLessThan(300);
    const wire = service.rest || service.targetPrefix ? 'json' : 'xml';
    const found = answerOf(operation, wire, text);
    expect(Object.keys(asRecord(found) ?? {}).length, text).toBeGreaterThan(0);
    expect(unknownMembers(found, model, wire)).toEqual([]);
  });
});
