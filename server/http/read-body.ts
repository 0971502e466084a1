import { ServiceError } from '../errors';

const usualMaxBytes = 256 * 1024;
const depthMax = 32;

/** The request's JSON body, or undefined when it has none; throws `too_large`, `unsupported_media_type` or `invalid_input`. */
export async function readBody(request: Request, maxBytes = usualMaxBytes): Promise<unknown> {
  const text = await readText(request, maxBytes);
  if (text === '') return undefined;
  assertJsonType(request.headers.get('content-type'));
  const value = parseJson(text);
  assertDepth(value, 0);
  return value;
}

/** The body as text, read no further than `maxBytes`; throws `too_large`, or `invalid_input` where it is not UTF-8. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw notJson('The body is not UTF-8 text.');
  }
}

function assertJsonType(contentType: string | null): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return;
  throw new ServiceError('unsupported_media_type', `The body's content type is ${type ?? 'not given'}.`, {
    action: 'Send JSON with the header content-type: application/json.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson('The body is not JSON that can be read.');
  }
}

function assertDepth(value: unknown, depth: number): void {
  if (depth > depthMax) throw notJson(`The body is nested deeper than ${depthMax} levels.`);
  if (value === null || typeof value !== 'object') return;
  for (const child of Object.values(value)) assertDepth(child, depth + 1);
}

function notJson(message: string): ServiceError {
  return new ServiceError('invalid_input', message, {
    action: 'Correct the body and send it again.',
    issues: [{ field: 'body', message }],
  });
}

function tooLarge(maxBytes: number): ServiceError {
  return new ServiceError('too_large', `The body is larger than ${maxBytes / 1024} kB.`, {
    action: 'Send less in one request.',
  });
}
