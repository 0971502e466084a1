import { expect, it } from 'vitest';
import { QueryEvidence } from '@/lib/contracts/decisions/evidence-shapes';
import { toEvidenceTable } from './evidence-table';

it('shows a measurement by workload, and what is unknown as that', () => {
  const content = QueryEvidence.parse({
    kind: 'query',
    field: 'functions.package_mb',
    label: 'package size',
    unit: 'MB',
    about: 'Zipped, or of the image.',
    from: '2026-11-14',
    until: '2026-11-20',
    pricesAsOf: null,
    rows: [
      { name: 'model', region: 'us-east-1', stage: 'prod', value: 350 },
      { name: 'image', region: 'us-east-1', stage: null, value: null },
    ],
  });
  const { columns, rows, basis } = toEvidenceTable(content);
  expect(columns.map(({ label, isNumber }) => [label, isNumber])).toEqual([
    ['Workload', false],
    ['Region', false],
    ['Stage', false],
    ['package size, MB', true],
  ]);
  expect(rows).toEqual([
    ['model', 'us-east-1', 'prod', '350'],
    ['image', 'us-east-1', 'unknown', 'unknown'],
  ]);
  expect(basis).toEqual(['functions.package_mb: Zipped, or of the image.']);
});
