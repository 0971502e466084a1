import { describe, expect, test } from 'vitest';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { filterInventory, type InventoryFilter } from './filter-inventory';
import { inventoryFields, toSortValue } from './inventory-fields';
import { toCsv } from './to-csv';

const row = (over: Partial<InventoryRow>): InventoryRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'function',
  name: 'valuation-platform-prod-valuation',
  arn: 'arn:aws:lambda:us-east-1:111122223333:function:valuation-platform-prod-valuation',
  accountId: '111122223333',
  accountName: 'acme-prod',
  region: 'us-east-1',
  clusterName: null,
  moduleSlug: 'valuation-platform',
  moduleName: 'Valuation platform',
  stage: 'prod',
  packageType: 'Image',
  codeSizeBytes: 367_001_600,
  runtime: null,
  memoryMb: 3008,
  timeoutSeconds: 60,
  architecture: 'x86_64',
  reservedConcurrency: null,
  provisionedRequested: null,
  provisionedAllocated: null,
  provisionedAvailable: null,
  desiredCount: null,
  runningCount: null,
  capacityMin: null,
  capacityMax: null,
  managedBy: null,
  firstSeenAt: '2026-11-01T00:00:00Z',
  lastSeenAt: '2026-11-12T14:00:00Z',
  detailSeenAt: '2026-11-12T14:00:00Z',
  archivedAt: null,
  cost: null,
  ...over,
});

const service = row({
  kind: 'service',
  name: 'sentiment-prod-api',
  moduleSlug: null,
  moduleName: null,
  packageType: null,
  codeSizeBytes: null,
  timeoutSeconds: null,
  clusterName: 'sentiment',
  desiredCount: 0,
  runningCount: 0,
  capacityMin: 0,
  capacityMax: 8,
});

const fieldOf = (id: string) => {
  const found = inventoryFields.find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};

describe('fields', () => {
  test('nothing configured, not of this kind and not read yet are three different things', () => {
    expect(fieldOf('reservedConcurrency').read(row({}))).toEqual({ kind: 'none', word: 'none' });
    expect(fieldOf('reservedConcurrency').read(service)).toEqual({ kind: 'inapplicable' });
    expect(fieldOf('reservedConcurrency').read(row({ detailSeenAt: null }))).toMatchObject({
      kind: 'unknown',
    });
  });

  test('zero is a value: a function switched off, a service without tasks', () => {
    expect(fieldOf('reservedConcurrency').read(row({ reservedConcurrency: 0 }))).toEqual({
      kind: 'value',
      value: 0,
    });
    expect(fieldOf('desiredCount').read(service)).toEqual({ kind: 'value', value: 0 });
    expect(fieldOf('scaling').read(service)).toEqual({ kind: 'value', value: '0–8' });
  });

  test('an image of unreported size is unknown, and sorts last', () => {
    const image = row({ codeSizeBytes: null });
    expect(fieldOf('codeSizeMb').read(image)).toMatchObject({ kind: 'unknown' });
    expect(toSortValue(fieldOf('codeSizeMb'), image)).toBeNull();
    expect(toSortValue(fieldOf('codeSizeMb'), row({}))).toBe(350);
  });
});

describe('CSV', () => {
  test('holds the fields and rows shown, in their order', () => {
    const fields = ['name', 'memoryMb', 'provisionedRequested', 'desiredCount'].map(fieldOf);
    expect(toCsv(fields, [service, row({ detailSeenAt: null })])).toBe(
      [
        'Name,"Memory, MB",Provisioned,Desired tasks',
        'sentiment-prod-api,3008,,0',
        'valuation-platform-prod-valuation,3008,unknown,',
        '',
      ].join('\r\n'),
    );
  });

  test('quotes what holds a comma or quotes, and defuses formulas', () => {
    const fields = [fieldOf('module')];
    const csv = toCsv(fields, [row({ moduleName: 'a "b", c' }), row({ moduleName: '=HYPERLINK("x")' })]);
    expect(csv).toBe(['Module', '"a ""b"", c"', `"'=HYPERLINK(""x"")"`, ''].join('\r\n'));
  });
});

describe('filter', () => {
  const nothing: InventoryFilter = {
    text: '',
    facets: { kind: [], module: [], packageType: [], runtime: [], architecture: [], managedBy: [] },
  };
  const zip = row({ name: 'valuation-platform-dev-intake', packageType: 'Zip', runtime: 'nodejs22.x' });
  const rows = [row({}), zip, service];
  const names = (filter: InventoryFilter) => filterInventory(rows, filter).matching.map(({ name }) => name);

  test('every word must be found somewhere', () => {
    expect(names({ ...nothing, text: 'valuation NODEJS' })).toEqual([zip.name]);
    expect(names({ ...nothing, text: 'acme-prod' })).toHaveLength(3);
  });

  test('what no rule catches can be asked for', () => {
    expect(names({ ...nothing, facets: { ...nothing.facets, module: ['unassigned'] } })).toEqual([
      service.name,
    ]);
  });

  test('a choice counts what it would leave with the others in force', () => {
    const { choices } = filterInventory(rows, {
      ...nothing,
      facets: { ...nothing.facets, kind: ['function'], packageType: ['Zip'] },
    });
    expect(choices.get('kind')).toEqual([
      { value: 'function', label: 'Functions', count: 1 },
      { value: 'service', label: 'Services', count: 0 },
    ]);
    expect(choices.get('packageType')).toEqual([
      { value: 'Image', label: 'Image', count: 1 },
      { value: 'Zip', label: 'Zip', count: 1 },
    ]);
  });
});
