import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder, readOnly } from './corpus';

const records = readFolder(path.resolve(import.meta.dirname, '../../docs/adr'));

describe('the records of this project', () => {
  it.each(records)('$name says everything, and when to look at it again', (file) => {
    const { decision, issues } = readOnly(file);
    expect(issues).toEqual([]);
    expect(decision.number).toBe(Number(file.name.slice(0, 4)));
    expect(decision.status).not.toBe('unknown');
    expect(decision.context).not.toBeNull();
    expect(decision.decision).not.toBeNull();
    expect(decision.review.triggers.some(({ source }) => source === 'triggers')).toBe(true);
  });

  it('have one number each', () => {
    const numbers = records.map(({ name }) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(records.length);
    expect(records.length).toBeGreaterThan(0);
  });
});
