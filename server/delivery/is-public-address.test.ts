import { expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address';

test.each([
  ['52.94.76.10', true],
  ['2600:1f18::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:169.254.169.254', false],
  ['::ffff:a9fe:a9fe', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::a9fe:a9fe', false],
  ['example.com', false],
])('%s: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
