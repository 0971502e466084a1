import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';

interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it may go inside the network, and without TLS. */
  readonly allowsPrivate: boolean;
  readonly signal: AbortSignal;
}

/** What is wrong with where something is to be sent; said to the person who set it. */
export class DeliveryRefused extends Error {}

const withinMs = 10_000;

/**
 * Posts JSON and answers the status, without following redirects and without reading the answer. Throws DeliveryRefused
 * for an address inside the network, judged by what the name resolves to at the moment of connecting.
 */
export async function postJson({ url, body, headers, allowsPrivate, signal }: Post): Promise<number> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowsPrivate && target.protocol !== 'https:')
    throw new DeliveryRefused('It must be an https address.');
  if (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw insideNetwork();
  const client = target.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.request(
      target,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Trimtab', ...headers },
        signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
        agent: false,
        ...(allowsPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const isAllPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
    if (!isAllPublic) return callback(insideNetwork(), '');
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family);
  });
};

function insideNetwork(): DeliveryRefused {
  return new DeliveryRefused('Its address is inside the network, where webhooks may not go.');
}
