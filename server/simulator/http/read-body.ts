import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AwsError, malformedBody } from '../errors';
import { header } from './wire';

/** Lambda's own ceiling; no other service takes more. */
export const maxBodyBytes = 70_167_211;

const unzip = promisify(gunzip);

/** The refusal of a body over the limit, in Lambda's words. */
export function tooLarge(operation = 'requested'): AwsError {
  const message = `Request must be smaller than ${maxBodyBytes} bytes for the ${operation} operation`;
  return new AwsError('RequestEntityTooLargeException', message, { status: 413 });
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    // The rest is read and dropped, so that the client can still receive the answer.
    if (size <= maxBodyBytes) chunks.push(bytes);
  }
  if (size > maxBodyBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

/** The payload of SigV4's chunk framing: `<hex size>;chunk-signature=…\r\n<bytes>\r\n`, repeated until size 0. */
export function decodeAwsChunks(framed: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = framed.indexOf('\r\n', at);
    const line = lineEnd < 0 ? '' : framed.toString('latin1', at, lineEnd);
    const size = /^[0-9a-f]{1,8}(;.*)?$/i.test(line) ? Number.parseInt(line, 16) : Number.NaN;
    if (!Number.isInteger(size) || lineEnd + 2 + size > framed.length) throw malformedBody();
    if (size === 0) return Buffer.concat(parts);
    parts.push(framed.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  try {
    return await unzip(bytes, { maxOutputLength: maxBodyBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw malformedBody('The gzip-encoded request body could not be read.');
  }
}

/** The request's body with chunk framing and gzip undone. Throws AwsError when it is too large or damaged. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  let bytes = await readAll(request);
  const encodings = header(request.headers, 'content-encoding')
    .toLowerCase()
    .split(/\s*,\s*/);
  const framed = header(request.headers, 'x-amz-content-sha256').startsWith('STREAMING-');
  if (framed || encodings.includes('aws-chunked')) bytes = decodeAwsChunks(bytes);
  if (encodings.includes('gzip')) bytes = await unpack(bytes);
  return bytes;
}
