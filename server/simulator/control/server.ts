import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { advanceWorld } from '../advance';
import { AwsError } from '../errors';
import type { StateKeeper } from '../state/keep-state';
import type { World } from '../world';
import type { Controls } from './controls';
import { ControlError, readJson } from './read-json';
import { type ControlRoute, controlRoutes } from './routes';

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null ? undefined : JSON.stringify(body));
}

function routeOf(
  routes: Readonly<Record<string, ControlRoute>>,
  request: IncomingMessage,
): ControlRoute | null {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const key = `${request.method} ${path}`;
  return Object.hasOwn(routes, key) ? (routes[key] ?? null) : null;
}

/** The control API: JSON on a port of its own. */
export function createControlServer(world: World, controls: Controls, keeper: StateKeeper): Server {
  const routes = controlRoutes(world, controls);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = routeOf(routes, request);
    if (!route) {
      send(response, 404, { error: `No such route. There are: ${Object.keys(routes).join(', ')}.` });
      return;
    }
    try {
      const body = await readJson(request);
      advanceWorld(world, world.clock.now());
      const answer = route(body);
      if (request.method !== 'GET') keeper.changed();
      send(response, answer === null ? 204 : 200, answer);
    } catch (error) {
      const wrong = error instanceof ControlError || error instanceof AwsError;
      send(response, wrong ? 400 : 500, { error: error instanceof Error ? error.message : String(error) });
    }
  }

  return createServer((request, response) => {
    void handle(request, response);
  });
}
