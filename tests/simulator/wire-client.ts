import { Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { z } from 'zod';

/** An answer as it came over the wire, before the SDK made anything of it. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Handled = ReturnType<NodeHttpHandler['handle']>;

async function readAll(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A request handler for SDK clients that keeps each answer's bytes for the test to look at. */
export class KeepingHandler extends NodeHttpHandler {
  last: WireAnswer | null = null;

  override async handle(...given: Parameters<NodeHttpHandler['handle']>): Handled {
    const handled = await super.handle(...given);
    const bytes = await readAll(handled.response.body);
    const headers = z.record(z.string(), z.string()).parse(handled.response.headers);
    this.last = { status: handled.response.statusCode, headers, body: bytes.toString() };
    handled.response.body = Readable.from([bytes]);
    return handled;
  }
}

/** Credentials of a simulated account. */
export function credentialsOf(account: string) {
  return { accessKeyId: `SIMULATED${account}`, secretAccessKey: 'any' };
}
