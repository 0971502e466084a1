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
  ['64:ff9b:1::a9fe:a9fe', false],
  ['::7f00:1', false],
  ['::127.0.0.1', false],
  ['0:0:0:0:0:ffff:7f00:1', false],
  ['::ffff:0:7f00:1', false],
  ['2001:0:a9fe:a9fe::', false],
  ['2002:7f00:1::', false],
  ['fec0::1', false],
  ['fe80::1%eth0', false],
  ['2001:4860:4860::8888', true],
  ['192.88.99.1', false],
  ['example.com', false],
])('%s: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
