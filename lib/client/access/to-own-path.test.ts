import { describe, expect, it } from 'vitest';
import { toOwnPath } from './to-own-path';

const origin = 'https://trimtab.example';

describe('toOwnPath', () => {
  it.each([
    ['/inventory?stage=prod', '/inventory?stage=prod'],
    [`${origin}/changes`, '/changes'],
    ['//evil.example/x', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\\evil.example', '/'],
  ])('leads %s to %s', (url, path) => {
    expect(toOwnPath(url, origin)).toBe(path);
  });
});
