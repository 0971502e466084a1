import { describe, expect, it } from 'vitest';
import type { DatedDecision } from '@/lib/contracts/decisions/shapes';
import { toSupersessionChart } from './supersession-chart';

const decision = (id: string, date: string | null, status: DatedDecision['status']): DatedDecision => ({
  id,
  slug: id,
  number: null,
  title: id,
  status,
  date,
});

describe('lines of succession', () => {
  it('show how long each held: until its successor, or today', () => {
    const { chains, ticks } = toSupersessionChart(
      [decision('b', '2026-01-01', 'accepted'), decision('a', '2025-01-01', 'superseded')],
      [{ older: 'a', newer: 'b' }],
      '2027-01-01',
    );
    expect(chains).toMatchObject([
      {
        rows: [
          { decision: { id: 'a' }, start: 0, end: 50 },
          { decision: { id: 'b' }, start: 50, end: 100 },
        ],
        edges: [{ from: 0, to: 1 }],
      },
    ]);
    expect(ticks).toEqual([
      { at: 50, label: '2026' },
      { at: 100, label: '2027' },
    ]);
  });

  it('leave open what is not known: its day, and when what fell without a successor did', () => {
    const { chains, ticks } = toSupersessionChart(
      [decision('a', null, 'superseded'), decision('b', '2026-01-01', 'deprecated')],
      [{ older: 'a', newer: 'b' }],
      '2026-06-01',
    );
    expect(chains[0]?.rows).toMatchObject([
      { decision: { id: 'b' }, start: 0, end: null },
      { decision: { id: 'a' }, start: null, end: null },
    ]);
    expect(chains[0]?.edges).toEqual([{ from: 1, to: 0 }]);
    expect(ticks.map(({ label }) => label)).toEqual(['2026-01-01', '2026-06-01']);
  });

  it('are one for all that are joined, even in a circle, and the last changed comes first', () => {
    const { chains } = toSupersessionChart(
      ['a', 'b', 'c', 'd', 'e'].map((id, index) => decision(id, `202${index}-01-01`, 'accepted')),
      [
        { older: 'a', newer: 'b' },
        { older: 'a', newer: 'c' },
        { older: 'c', newer: 'a' },
        { older: 'd', newer: 'e' },
      ],
      '2026-01-01',
    );
    expect(chains.map(({ rows }) => rows.map((row) => row.decision.id).join(''))).toEqual(['de', 'abc']);
  });
});
