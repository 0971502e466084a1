import { cbor, dateToTag } from '@smithy/core/cbor';
import { malformedBody } from '../errors';
import { asRecord } from '../input';
import type { Protocol } from './protocol';

function toCborValue(value: unknown): unknown {
  if (value instanceof Date) return dateToTag(value);
  if (Array.isArray(value)) return value.map(toCborValue);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toCborValue(member)]),
  );
}

function fromCborValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromCborValue);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if ('tag' in value && 'value' in value && Number(value.tag) === 1)
    return new Date(Number(value.value) * 1000);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromCborValue(member)]));
}

function decode(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return fromCborValue(cbor.deserialize(body));
  } catch {
    throw malformedBody();
  }
}

const headers = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };

/** Smithy RPC v2 CBOR: the address names the operation, bodies are CBOR maps. */
export const rpcCborProtocol: Protocol = {
  name: 'rpc-cbor',
  parse: (request) => {
    const found = asRecord(decode(request.body));
    if (!found) throw malformedBody();
    return found;
  },
  success: (output) => ({ status: 200, headers, body: cbor.serialize(toCborValue(output)) }),
  failure: (error, { match }) => ({
    status: error.status,
    headers: { ...headers, 'x-amzn-query-error': `${error.queryCode};${error.fault}` },
    body: cbor.serialize({
      __type: `${match.service?.errorNamespace ?? ''}${error.code}`,
      message: error.message,
      ...error.members,
    }),
  }),
};
