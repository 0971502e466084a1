import { describe, expect, it } from 'vitest';
import { unknown } from '@/lib/domain/known';
import { toCostWords } from './cost-words';

const words = (usd: string, missing: readonly string[]) =>
  toCostWords({
    toDate: { usd, complete: missing.length === 0, missing: [...missing], words: '' },
    trend: unknown('last month was not read'),
    forecast: unknown('no whole day was read'),
  });

describe('what a module costs, in a cell', () => {
  it('is a lower bound where a part is unknown', () => {
    expect(words('12.4', ['requests of api']).text).toBe('≥ $12.40');
  });

  it('is unknown where nothing of it is known, not at least nothing', () => {
    expect(words('0', ['requests of api']).text).toBe('unknown');
    expect(words('0', ['requests of api']).details).toContain('Unknown: requests of api.');
  });

  it('is nothing where all of it is known and nothing was used', () => {
    expect(words('0', []).text).toBe('$0.00');
  });
});
