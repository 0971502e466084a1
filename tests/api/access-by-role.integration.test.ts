import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '@/lib/contracts';
import type { Endpoint } from '@/lib/contracts/endpoint';
import { Problem } from '@/lib/contracts/problem';
import { may } from '@/lib/domain/access/roles';
import { exampleParts, toRequest } from '@/tests/support/api-request';
import { handlerOf, listMethods, listRouteFiles, routeFileOf } from '@/tests/support/api-routes';
import { type Caller, callers } from '@/tests/support/callers';
import { type TestApi, testApi } from '@/tests/support/test-api';

// Served as they are, without an actor.
const open = ['openapi.json/route.ts', '[...path]/route.ts'];

// A token has no profile of its own.
const peopleOnly = ['updateMe', 'setPassword'];

let api: TestApi;

beforeAll(async () => {
  api = await testApi({ everyRoute: true });
});

afterAll(() => api.stop());

async function ask(endpoint: Endpoint, caller: Caller): Promise<Response> {
  const parts = exampleParts(endpoint);
  const handler = await handlerOf(endpoint);
  const { request, context } = toRequest(endpoint, {
    ...parts,
    headers: { ...parts.headers, ...(await caller.headers()) },
  });
  return handler(request, context);
}

/** What a caller should get: refused for want of credentials, of a role, or not refused at all. */
function expectedOf(endpoint: Endpoint, caller: Caller): 401 | 403 | 'let in' {
  if (!caller.role) return 401;
  if (caller.by === 'token' && peopleOnly.includes(endpoint.operationId)) return 403;
  return may(caller.role, endpoint.permission) ? 'let in' : 403;
}

describe('routes and endpoints', () => {
  it('are the same: no endpoint without its route, no route without its endpoint', async () => {
    const files = (await listRouteFiles()).filter((file) => !open.includes(file));
    const served = await Promise.all(
      files.map(async (file) => (await listMethods(file)).map((method) => `${method} ${file}`)),
    );
    const described = endpoints.map((endpoint) => `${endpoint.method} ${routeFileOf(endpoint)}`);
    expect(served.flat().sort()).toEqual(described.sort());
  });
});

describe.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it.each(callers)('asked by $name', async (caller) => {
      const response = await ask(endpoint, caller);
      const expected = expectedOf(endpoint, caller);
      if (expected === 'let in') {
        const text = response.status >= 400 ? await response.text() : '';
        expect([401, 403, 500], text).not.toContain(response.status);
        return;
      }
      expect(response.status).toBe(expected);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const problem = Problem.parse(await response.json());
      expect(problem.requestId).toBe(response.headers.get('x-request-id'));
      expect(response.headers.get('cache-control')).toBe('no-store');
    });
  },
);
