import type { Server } from 'node:http';
import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createControls } from '@/server/simulator/control/controls';
import { createAwsServer } from '@/server/simulator/http/server';
import { noState } from '@/server/simulator/state/keep-state';
import { createWorld } from '@/server/simulator/world';
import { rawCall } from './raw-call';

const impatient = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 40 };
const head =
  'POST / HTTP/1.1\r\nhost: x\r\nx-amz-target: AWSPriceListService.DescribeServices\r\ncontent-type: application/x-amz-json-1.1\r\nauthorization: AWS4-HMAC-SHA256 Credential=SIMULATED111122223333/20261120/us-east-1/pricing/aws4_request, SignedHeaders=host, Signature=00\r\n';

describe('connections that misbehave', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    const world = createWorld();
    server = createAwsServer(world, createControls(world.seed), noState, impatient);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  /** Says some bytes, perhaps hangs up its own side, and hears until the other side closes. */
  function say(text: string, thenEnd = false): Promise<string> {
    return new Promise((resolve) => {
      const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
        if (thenEnd) socket.end(text);
        else socket.write(text);
      });
      let heard = '';
      socket.on('data', (data) => {
        heard += data.toString();
      });
      socket.on('error', () => resolve(heard));
      socket.on('close', () => resolve(heard));
      socket.on('end', () => socket.end());
    });
  }

  const works = async () => {
    const headers = { 'x-amz-target': 'AWSPriceListService.DescribeServices' };
    const answer = await rawCall(`http://127.0.0.1:${port}`, { service: 'pricing', headers, body: '{}' });
    return answer.status === 200;
  };

  it('are closed with AWS’s error when their headers don’t come', async () => {
    expect(await say('POST / HTTP/1.1\r\nhost: x\r\nx-slow')).toContain('RequestTimeoutException');
    expect(await works()).toBe(true);
  });

  it('are closed with AWS’s error when their body doesn’t come', async () => {
    expect(await say(`${head}content-length: 500\r\n\r\n{"Service`)).toContain('RequestTimeoutException');
    expect(await works()).toBe(true);
  });

  it('get an error for a body that ends too early', async () => {
    const heard = await say(`${head}content-length: 500\r\n\r\n{"Service`, true);
    expect(heard === '' || heard.includes('SerializationException')).toBe(true);
    expect(await works()).toBe(true);
  });

  it('get an error for headers beyond any measure', async () => {
    const heard = await say(`GET / HTTP/1.1\r\nhost: x\r\nx-much: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(heard).toContain('RequestHeaderSectionTooLargeException');
  });

  it.each([
    ['a chunk without a size', 'transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'],
    ['both a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a length that is no number', 'content-length: many\r\n\r\n{}'],
  ])('get an error for %s', async (_what, rest) => {
    expect(await say(head + rest)).toContain('SerializationException');
    expect(await works()).toBe(true);
  });

  it('may send their body in HTTP chunks', async () => {
    const heard = await say(
      `${head}connection: close\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n`,
    );
    expect(heard).toContain('HTTP/1.1 200');
  });

  describe('framed and packed bodies', () => {
    const send = (body: string | Uint8Array<ArrayBuffer>, more: Record<string, string>) =>
      rawCall(`http://127.0.0.1:${port}`, {
        service: 'pricing',
        headers: { 'x-amz-target': 'AWSPriceListService.DescribeServices', ...more },
        body,
      });
    const framed = { 'content-encoding': 'aws-chunked' };

    it('are read with a trailer', async () => {
      expect((await send('2\r\n{}\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', framed)).status).toBe(200);
    });

    it.each(['2\r\n{', '-2\r\n{}\r\n0\r\n\r\n', '2x\r\n{}\r\n0\r\n\r\n', 'ffffffff\r\n{}', '{}'])(
      'are refused when the frame is %j',
      async (body) => {
        const answer = await send(body, framed);
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
      },
    );

    it('are refused when little gzip becomes much', async () => {
      const bomb = gzipSync(Buffer.alloc(80_000_000, ' '));
      const answer = await send(new Uint8Array(bomb), { 'content-encoding': 'gzip' });
      expect(answer.status).toBe(413);
      expect(await works()).toBe(true);
    });

    it('are refused, not fallen over, when they are nested a hundred thousand deep', async () => {
      const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
      expect((await send(deep, {})).status).toBeLessThan(500);
      expect((await send('['.repeat(200_000), {})).status).toBe(400);
    });
  });
});
