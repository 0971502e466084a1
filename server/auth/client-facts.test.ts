import { describe, expect, it } from 'vitest';
import { addressBehind } from './client-facts';

describe('the address behind proxies', () => {
  it.each([
    ['nobody in between: the peer, whatever is claimed', '6.6.6.6, 10.0.0.1', 0, '10.0.0.1'],
    ['one proxy: whom it saw', '6.6.6.6, 203.0.113.7, 10.0.0.1', 1, '203.0.113.7'],
    ['a proxy went missing: the farthest that is named', '10.0.0.1', 2, '10.0.0.1'],
    ['nothing says', '', 0, 'unknown'],
  ])('%s', (_, forwarded, proxies, address) => {
    expect(addressBehind(forwarded, proxies)).toBe(address);
  });
});
