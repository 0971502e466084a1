import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '@/lib/contracts';
import { Problem } from '@/lib/contracts/problem';
import { toRequest } from '@/tests/support/api-request';
import { handlerOf } from '@/tests/support/api-routes';
import { administratorHeaders } from '@/tests/support/callers';
import { malformedParts } from '@/tests/support/malformed';
import { type TestApi, testApi } from '@/tests/support/test-api';

const runs = 80;
const insides = /\bat .+\(?[\w/.]+:\d+:\d+|node_modules|prisma|\.ts:\d+|ECONNREFUSED/i;

let api: TestApi;

beforeAll(async () => {
  api = await testApi({ everyRoute: true });
});

afterAll(() => api.stop());

/** A success, a 4xx problem, or AWS's own failure told as such; never a fault of ours, never its insides. */
async function expectGoodAnswer(response: Response): Promise<void> {
  if (response.status < 400) return;
  const text = await response.text();
  expect(response.headers.get('content-type'), text).toBe('application/problem+json');
  const problem = Problem.parse(JSON.parse(text));
  if (!problem.code.startsWith('aws_')) expect(problem.status, text).toBeLessThan(500);
  expect(problem.status).toBe(response.status);
  expect(text).not.toMatch(insides);
  for (const issue of problem.issues ?? []) expect(issue.field, text).not.toBe('');
}

describe.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('answers whatever it is sent with a success or a problem', async () => {
      const handler = await handlerOf(endpoint);
      await fc.assert(
        fc.asyncProperty(malformedParts(endpoint), async (parts) => {
          const { request, context } = toRequest(endpoint, {
            ...parts,
            headers: { ...parts.headers, ...administratorHeaders() },
          });
          await expectGoodAnswer(await handler(request, context));
        }),
        { numRuns: runs },
      );
    });
  },
);
