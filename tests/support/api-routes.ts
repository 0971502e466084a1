import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Endpoint, Method } from '@/lib/contracts/endpoint';
import type { RouteHandler } from '@/server/http/serve';

const folder = path.resolve(import.meta.dirname, '../../app/api/v1');
const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const Handler = z.custom<RouteHandler>((value) => typeof value === 'function');

/** The file that should serve an endpoint, below app/api/v1. */
export function routeFileOf(endpoint: Endpoint): string {
  return `${endpoint.path.slice(1).replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`;
}

/** Every route file below app/api/v1, as `routeFileOf` would name it. */
export async function listRouteFiles(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => path.basename(entry) === 'route.ts').sort();
}

/** The methods a route file answers. */
export async function listMethods(file: string): Promise<readonly Method[]> {
  const routes = await importRoute(file);
  return methods.filter((method) => method in routes);
}

/** The handler that serves an endpoint; throws when there is none. */
export async function handlerOf(endpoint: Endpoint): Promise<RouteHandler> {
  const routes = await importRoute(routeFileOf(endpoint));
  return Handler.parse(routes[endpoint.method]);
}

async function importRoute(file: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(path.join(folder, file)).href);
}
