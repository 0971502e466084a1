import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Controls } from '../control/controls';
import { AwsError } from '../errors';
import { services } from '../services';
import { noState, type StateKeeper } from '../state/keep-state';
import type { World } from '../world';
import { type Answer, createAnswerer } from './answer';
import { readBody } from './read-body';
import { type Patience, refuseConnection, usualPatience } from './refuse-connection';
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

async function readOrRefuse(
  request: IncomingMessage,
): Promise<{ body: Uint8Array; broken: AwsError | null }> {
  try {
    return { body: await readBody(request), broken: null };
  } catch (error) {
    if (error instanceof AwsError) return { body: new Uint8Array(), broken: error };
    throw error;
  }
}

/** The AWS-facing server; it listens on loopback once `listen` is called. */
export function createAwsServer(
  world: World,
  controls: Controls,
  keeper: StateKeeper = noState,
  patience: Patience = usualPatience,
): Server {
  const route = createRouter(services);
  const answer = createAnswerer(world, controls, keeper);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { body, broken } = await readOrRefuse(request);
    const wire = wireRequest(request, body);
    const reply = answer(route(wire), wire, broken);
    if (reply.delayMs > 0) await delay(reply.delayMs);
    if (reply.reset) request.socket.destroy();
    else send(response, reply);
  }

  const server = createServer(patience, (request, response) => {
    // The one way to get here is a client that hung up in the middle of its request.
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on('clientError', refuseConnection);
  return server;
}
