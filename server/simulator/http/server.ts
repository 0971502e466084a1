import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AwsError } from '../errors';
import { services } from '../services';
import type { World } from '../world';
import { type Answer, answer } from './answer';
import { readBody } from './read-body';
import { createRouter } from './router';
import type { WireRequest } from './wire';

function wireRequest(request: IncomingMessage, body: Uint8Array): WireRequest {
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    headers: request.headers,
    body,
  };
}

function send(response: ServerResponse, reply: Answer): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  response.writeHead(reply.status, {
    ...reply.headers,
    'x-amzn-requestid': reply.requestId,
    'content-length': body.length,
  });
  response.end(body);
}

/** The AWS-facing server; it listens on loopback once `listen` is called. */
export function createAwsServer(world: World): Server {
  const route = createRouter(services);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const wire = wireRequest(request, await readBody(request));
      send(response, answer(world, route(wire), wire));
    } catch (error) {
      if (!(error instanceof AwsError)) {
        request.destroy();
        return;
      }
      const match = route(wireRequest(request, new Uint8Array()));
      const requestId = world.nextUuid();
      send(response, { ...match.protocol.failure(error, { match, requestId }), requestId });
    }
  }

  return createServer((request, response) => {
    void handle(request, response);
  });
}
