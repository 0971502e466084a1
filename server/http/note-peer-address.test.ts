import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { notePeerAddresses } from './note-peer-address';

it('writes the address a request came from behind those it claims', async () => {
  notePeerAddresses();
  notePeerAddresses();
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const claimed = await fetch(url, { headers: { 'x-forwarded-for': '10.0.0.1' } });
  expect(await claimed.text()).toBe('10.0.0.1, 127.0.0.1');
  expect(await (await fetch(url)).text()).toBe('127.0.0.1');
  server.closeAllConnections();
  server.close();
});
