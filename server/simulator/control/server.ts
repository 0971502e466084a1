import { createServer, type Server } from 'node:http';
import type { World } from '../world';

/** The control API: JSON on a port of its own. */
export function createControlServer(world: World): Server {
  return createServer((request, response) => {
    const known = request.method === 'GET' && request.url === '/health';
    const body = known
      ? { status: 'ok', now: new Date(world.clock.now()).toISOString() }
      : { error: 'Not found.' };
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
}
