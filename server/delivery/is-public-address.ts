import { BlockList, isIP } from 'node:net';

// What no address on the internet is in: RFC 6890's special-purpose registries.
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  // Teredo and others that stand for an IPv4 address, and what is for documents.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside.addSubnet(net, bits, 'ipv6');
}

// All of IPv6 that is given out (RFC 4291); the forms that hold an IPv4 address, such as ::7f00:1, are elsewhere.
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** True for an IP address on the internet; false for loopback, private, link-local and reserved ones, and for what is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  if (family === 4) return !inside.check(address, 'ipv4');
  const [plain = ''] = address.split('%');
  return unicast.check(plain, 'ipv6') && !inside.check(plain, 'ipv6');
}
