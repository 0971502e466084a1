import { describe, expect, test } from 'vitest';
import { type GroupForm, sayLeftOut, splitByFit, toGroupAsk, toGroupForm, toKindChoices } from './group-form';

const fn = { id: 'f', kind: 'function', name: 'api' } as const;
const service = { id: 's', kind: 'service', name: 'web' } as const;
const form = (changed: Partial<GroupForm> = {}): GroupForm => ({
  ...toGroupForm([fn]),
  title: 'launch',
  ...changed,
});

test('offers what any of the workloads can be asked for', () => {
  const kinds = (rows: Parameters<typeof toKindChoices>[0]) => toKindChoices(rows).map(({ value }) => value);
  expect(kinds([fn])).toEqual(['provisionedConcurrency', 'scalableTarget']);
  expect(kinds([service])).toEqual(['scalableTarget', 'desiredCount']);
  expect(kinds([fn, service])).toHaveLength(3);
  expect(toGroupForm([service, service, fn]).kind).toBe('desiredCount');
});

test('leaves out what can’t be asked for it, and says so', () => {
  const { fit, others } = splitByFit(form(), [fn, service]);
  expect([fit, others]).toEqual([[fn], [service]]);
  expect(sayLeftOut(form(), others)).toBe('web are no functions, and stay as they are.');
  expect(sayLeftOut(form(), [])).toBeNull();
});

describe('what is asked', () => {
  test.each<[Partial<GroupForm>, object]>([
    [{}, { kind: 'provisionedConcurrency', workloadId: 'f', target: { qualifier: 'live' }, wanted: 1 }],
    [{ isOff: true }, { wanted: null }],
    [
      { kind: 'scalableTarget', min: 0, max: 3 },
      { bounds: { min: 0, max: 3 }, qualifier: 'live', initial: 1 },
    ],
  ])('%j', (changed, item) => {
    expect(toGroupAsk(form(changed), [fn])).toMatchObject({
      ready: true,
      input: { title: 'launch', items: [item] },
    });
  });

  test('of a service has no alias and no number to begin with', () => {
    const asked = toGroupAsk(form({ kind: 'scalableTarget' }), [service]);
    expect(asked).toMatchObject({ input: { items: [{ qualifier: null, initial: null }] } });
  });

  test.each<[Partial<GroupForm>, string]>([
    [{ kind: 'desiredCount' }, 'kind'],
    [{ qualifier: ' ' }, 'qualifier'],
    [{ wanted: null }, 'wanted'],
    [{ kind: 'scalableTarget', min: 5, max: 4 }, 'max'],
    [{ maxUsdMonthly: 'lots' }, 'maxUsdMonthly'],
    [{ title: '' }, 'title'],
  ])('%j misses %s', (changed, field) => {
    expect(toGroupAsk(form(changed), [fn])).toMatchObject({ ready: false, field });
  });

  test('is capped', () => {
    const asked = toGroupAsk(form({ maxUsdMonthly: '$250', maxResources: 5 }), [fn]);
    expect(asked).toMatchObject({ input: { maxUsdMonthly: '250', maxResources: 5 } });
  });
});
