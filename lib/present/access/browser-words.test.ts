import { describe, expect, it } from 'vitest';
import { toBrowserWords } from './browser-words';

describe('toBrowserWords', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1 Version/26.0 Safari/605.1',
      'Safari on macOS',
    ],
    ['curl/8.9.1', 'curl'],
    ['something else', 'something else'],
    [null, 'A browser that did not say which'],
  ])('reads %s', (agent, words) => {
    expect(toBrowserWords(agent)).toBe(words);
  });
});
