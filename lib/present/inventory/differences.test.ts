import { expect, test } from 'vitest';
import { toDifferenceLines } from './differences';

test.each([
  ['memoryMb', 1024, 3008, '1,024 MB', '3,008 MB'],
  ['timeoutSeconds', 30, 90, '30 s', '1 min 30 s'],
  ['runtime', 'python3.11', 'python3.13', 'python3.11', 'python3.13'],
  ['vpcId', null, 'vpc-1', 'none', 'vpc-1'],
  ['maximumPercent', 200, 150, '200 %', '150 %'],
])('%s from %s to %s reads %s → %s', (field, from, to, before, after) => {
  expect(toDifferenceLines([{ field, from, to }])[0]).toMatchObject({ from: before, to: after });
});

test('a list says what came and what went', () => {
  const [line] = toDifferenceLines([{ field: 'environmentNames', from: ['A', 'B'], to: ['B', 'C'] }]);
  expect(line).toMatchObject({ added: ['C'], removed: ['A'], label: 'Environment variable names' });
});

test('capacity providers read as provider, weight and base', () => {
  const spot = { provider: 'FARGATE_SPOT', weight: 80, base: 0 };
  const [line] = toDifferenceLines([{ field: 'capacityProviders', from: [], to: [spot] }]);
  expect(line).toMatchObject({ from: 'none', to: 'FARGATE_SPOT weight 80, base 0' });
});

test('a field the console does not know keeps its own name', () => {
  expect(toDifferenceLines([{ field: 'tenancy', from: { a: 1 }, to: null }])[0]).toMatchObject({
    label: 'tenancy',
    from: '{"a":1}',
    to: 'none',
  });
});
