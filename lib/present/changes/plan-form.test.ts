import { describe, expect, test } from 'vitest';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import { newAlias, toPlanAsk, toPlanForm, toTargetOptions } from './plan-form';

const version = (number: string) => ({
  version: number,
  codeSha256: null,
  snapStart: 'None' as const,
  state: 'Active',
  lastModified: '2026-11-01T00:00:00.000Z',
});
const live = { name: 'live', version: '9', weights: {}, description: '' };
const held = {
  qualifier: 'live',
  requested: 3,
  allocated: 3,
  available: 3,
  status: 'READY' as const,
  statusReason: null,
  lastModified: '2026-11-01T00:00:00.000Z',
};
const detail: FunctionDetail = {
  state: 'Active',
  stateReason: null,
  lastUpdateStatus: null,
  aliases: [live],
  versions: [version('9'), version('10')],
  provisioned: [],
  reservedConcurrency: null,
  scaling: [],
};
const start = { detail, remembered: [], target: null, act: 'provision' as const };

describe('what the change sheet offers', () => {
  test('aliases first, then versions by number with the newest first, then a new alias', () => {
    expect(toTargetOptions(detail).map((option) => option.value)).toEqual(['live', '10', '9', newAlias]);
  });

  test('a function without aliases is offered one, on its newest version', () => {
    const form = toPlanForm({ ...start, detail: { ...detail, aliases: [], versions: [] } });
    expect(form).toMatchObject({ target: newAlias, aliasName: 'live', aliasVersion: 'new' });
    const published = toPlanForm({ ...start, detail: { ...detail, aliases: [] }, target: newAlias });
    expect(published).toMatchObject({ aliasName: 'live', aliasVersion: '10' });
  });

  test('the number in force, else the one last used there, else 1', () => {
    const remembered = [{ qualifier: 'live', value: 5 }];
    expect(toPlanForm(start).wanted).toBe(1);
    expect(toPlanForm({ ...start, remembered }).wanted).toBe(5);
    expect(toPlanForm({ ...start, remembered, detail: { ...detail, provisioned: [held] } }).wanted).toBe(3);
  });

  test('an alias that is gone falls back to the first target', () => {
    expect(toPlanForm({ ...start, target: 'gone' }).target).toBe('live');
  });
});

describe('what the server is asked', () => {
  const form = toPlanForm(start);

  test('a number on an alias', () => {
    expect(toPlanAsk('w', { ...form, wanted: 4 }, detail)).toEqual({
      ready: true,
      input: { kind: 'provisionedConcurrency', workloadId: 'w', target: { qualifier: 'live' }, wanted: 4 },
    });
  });

  test('switching off sends null, and only where there is something to switch off', () => {
    const on = { ...detail, provisioned: [held] };
    expect(toPlanAsk('w', { ...form, isOn: false }, on)).toMatchObject({ input: { wanted: null } });
    expect(toPlanAsk('w', { ...form, isOn: false }, detail)).toMatchObject({ ready: false, field: 'target' });
  });

  test('the value already in force is not asked again, unless AWS failed to bring it about', () => {
    const same = { ...form, wanted: 3 };
    expect(toPlanAsk('w', same, { ...detail, provisioned: [held] })).toMatchObject({ field: 'wanted' });
    const failed = { ...detail, provisioned: [{ ...held, status: 'FAILED' as const }] };
    expect(toPlanAsk('w', same, failed)).toMatchObject({ ready: true });
  });

  test.each([
    ['', 'Name the alias'],
    ['14', 'digits alone'],
    ['my alias', 'letters, digits'],
    ['live', 'exists already'],
  ])('the alias name "%s" is turned down: %s', (aliasName, words) => {
    const ask = toPlanAsk('w', { ...form, target: newAlias, aliasName }, detail);
    expect(ask).toMatchObject({ ready: false, field: 'aliasName' });
    expect(ask.ready ? '' : ask.message).toContain(words);
  });

  test('an empty or zero number waits for another', () => {
    expect(toPlanAsk('w', { ...form, wanted: null }, detail)).toMatchObject({ field: 'wanted' });
    expect(toPlanAsk('w', { ...form, wanted: 0 }, detail)).toMatchObject({ field: 'wanted' });
  });
});
