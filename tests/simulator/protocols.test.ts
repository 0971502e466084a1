import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { cbor } from '@smithy/core/cbor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSimulator, type TestSimulator } from '../support/simulator';
import { type RawOptions, rawCall } from './raw-call';

const tagging = (operation: string): RawOptions => ({
  service: 'tagging',
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `ResourceGroupsTaggingAPI_20170126.${operation}`,
  },
});
const form: RawOptions = { service: 'sts', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
const rpc = (operation: string): RawOptions => ({
  service: 'monitoring',
  path: `/service/GraniteServiceVersion20100801/operation/${operation}`,
  headers: { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' },
});
const listFunctions: RawOptions = { service: 'lambda', method: 'GET', path: '/2015-03-31/functions/' };

describe('the wire', () => {
  let simulator: TestSimulator;
  const call = (options: RawOptions) => rawCall(simulator.url, options);

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples' });
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
  });
  afterAll(() => simulator.stop());

  describe('unknown operations get the error of their protocol', () => {
    it('AWS JSON', async () => {
      const answer = await call({ ...tagging('Nonsense'), body: '{}' });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1');
      expect(await answer.json()).toMatchObject({ __type: 'UnknownOperationException' });
    });

    it('REST-JSON', async () => {
      const answer = await call({ service: 'lambda', method: 'GET', path: '/2015-03-31/nonsense' });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
      expect(await answer.json()).toHaveProperty('message');
    });

    it('Query/XML', async () => {
      const answer = await call({ ...form, body: 'Action=Nonsense&Version=2011-06-15' });
      expect(answer.headers.get('content-type')).toBe('text/xml');
      expect(await answer.text()).toContain('<Code>InvalidAction</Code>');
    });

    it('Smithy RPC v2 CBOR', async () => {
      const answer = await call({ ...rpc('Nonsense'), body: new Uint8Array(cbor.serialize({})) });
      expect(answer.headers.get('smithy-protocol')).toBe('rpc-v2-cbor');
      const body = cbor.deserialize(new Uint8Array(await answer.arrayBuffer()));
      expect(body.__type).toMatch(/UnknownOperationException$/);
    });
  });

  describe('bodies', () => {
    const filters = JSON.stringify({ ResourceTypeFilters: ['lambda:function'], ResourcesPerPage: 3 });
    const found = async (answer: Response) => Object(await answer.json()).ResourceTagMappingList?.length;

    it('may be gzipped', async () => {
      const gzipped = tagging('GetResources');
      const headers = { ...gzipped.headers, 'content-encoding': 'gzip' };
      const answer = await call({ ...gzipped, headers, body: new Uint8Array(gzipSync(filters)) });
      expect(await found(answer)).toBe(3);
    });

    it('may be framed in signed chunks', async () => {
      const framed = tagging('GetResources');
      const size = filters.length.toString(16);
      const body = `${size};chunk-signature=00\r\n${filters}\r\n0;chunk-signature=00\r\n\r\n`;
      const headers = { ...framed.headers, 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' };
      expect(await found(await call({ ...framed, headers, body }))).toBe(3);
    });

    it.each([
      ['half a JSON text', { ...tagging('GetResources'), body: '{"TagFilters": [' }],
      ['JSON that is no object', { ...tagging('GetResources'), body: '[1]' }],
      ['a member of another type', { ...tagging('GetResources'), body: '{"TagFilters": "all"}' }],
    ])('are refused when they are %s', async (_what, options) => {
      const answer = await call(options);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
    });

    it('are refused when their gzip is damaged', async () => {
      const damaged = tagging('GetResources');
      const headers = { ...damaged.headers, 'content-encoding': 'gzip' };
      const answer = await call({ ...damaged, headers, body: 'not gzip' });
      expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
    });

    it('are refused when they are half a CBOR map', async () => {
      const answer = await call({ ...rpc('ListMetrics'), body: new Uint8Array([0xbf, 0x63]) });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/cbor');
    });

    it('never bring it down, whatever their bytes', async () => {
      // The CBOR decoder warns of lengths beyond 2^53 before it refuses them.
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const shapes = [tagging('GetResources'), form, rpc('GetMetricData')];
      const anyBody = fc.oneof(fc.string(), fc.json(), fc.uint8Array({ maxLength: 200 }));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...shapes), anyBody, async (shape, given) => {
          const body = typeof given === 'string' ? given : new Uint8Array(given);
          const answer = await call({ ...shape, body });
          expect(answer.status).toBeLessThan(500);
          expect(answer.headers.get('content-type')).not.toContain('html');
        }),
        { numRuns: 150 },
      );
      warned.mockRestore();
    });
  });

  describe('callers', () => {
    it('are refused without a signature', async () => {
      const answer = await fetch(`${simulator.url}/2015-03-31/functions/`);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    });

    it('are refused with credentials of no account', async () => {
      const answer = await call({ ...listFunctions, account: '999999999999' });
      expect(answer.headers.get('x-amzn-errortype')).toBe('UnrecognizedClientException');
    });

    it('see their own account and region only', async () => {
      const names = async (account: string, region: string) => {
        const answer = await call({ ...listFunctions, account, region });
        const { Functions } = Object(await answer.json());
        return Functions.map((one: { FunctionName: string }) => one.FunctionName);
      };
      const production = await names('111122223333', 'us-east-1');
      const development = await names('444455556666', 'us-east-1');
      expect(production).toContain('valuation-platform-prod-valuation');
      expect(development).not.toContain('valuation-platform-prod-valuation');
      expect(await names('111122223333', 'ap-southeast-2')).toEqual([]);
    });
  });

  it('gives every answer a request id', async () => {
    const first = await call(listFunctions);
    const second = await call(listFunctions);
    expect(first.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.headers.get('x-amzn-requestid')).not.toBe(first.headers.get('x-amzn-requestid'));
  });

  it('outlives a client that hangs up, and one that speaks no HTTP', async () => {
    const { port } = new URL(simulator.url);
    const say = (text: string, close: boolean) =>
      new Promise<string>((resolve) => {
        const socket = net.connect(Number(port), '127.0.0.1', () => {
          socket.write(text);
          if (close) socket.destroy();
        });
        let heard = '';
        socket.on('data', (data) => {
          heard += data.toString();
        });
        socket.on('close', () => resolve(heard));
      });
    await say('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\n{"half', true);
    expect(await say('HELLO\r\n\r\n', false)).toContain('SerializationException');
    expect((await call(listFunctions)).status).toBe(200);
  });
});
