import { expect, it } from 'vitest';
import { saySharedNumbers } from './shared-numbers';

const record = (path: string, number: number | null, title: string | null) =>
  ({ path, number, title, outcome: 'added' }) as const;

it('says which records of one folder have one number', () => {
  const records = [
    record('adr/0007-a.md', 7, 'Use queues'),
    record('adr/0007-b.md', 7, null),
    record('adr/pay/0007-c.md', 7, 'Of another folder'),
    record('adr/8.md', 8, 'Alone'),
    record('adr/x.md', null, 'Without'),
    record('adr/y.md', null, 'Without'),
    { ...record('adr/0008.md', 8, null), outcome: 'skipped' as const },
  ];
  expect(saySharedNumbers(records)).toEqual(['7 is “Use queues” and “adr/0007-b.md”']);
});
