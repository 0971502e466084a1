import type { z } from 'zod';
import type { Endpoint } from '@/lib/contracts/endpoint';
import { authenticate, type Caller } from '../auth/authenticate';
import { readAddress } from '../auth/client-facts';
import { systemClock } from '../clock';
import { database } from '../db/client';
import { env } from '../env';
import { ServiceError } from '../errors';
import { log } from '../log';
import type { ServiceContext } from '../services/context';
import { processContext } from '../services/process-context';
import { answerOnce } from './answer-once';
import { parseInput, toQueryObject } from './parse-input';
import { toProblemResponse } from './problem';
import { type RateLimiter, rateLimiter } from './rate-limit';
import { readBody } from './read-body';
import { assertSameOrigin } from './same-origin';

interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
}

// A use case that answers nothing may simply not return.
// biome-ignore lint/suspicious/noConfusingVoidType: it is the return type of such a use case, nothing else
type Answer<O extends z.ZodType> = z.input<O> | Response | (undefined extends z.input<O> ? void : never);

/** A use case behind a route: what it returns is the answer; a Response it returns is sent as it is. */
type Handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType> = (
  ctx: ServiceContext,
  input: Input<P, Q, B>,
  request: Request,
) => Promise<Answer<O>> | Answer<O>;

interface RouteContext {
  /** Next gives a route without parameters in its path none at all, not an empty object. */
  readonly params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

let limiter: RateLimiter | undefined;

/**
 * The route handler of an endpoint: authenticates, limits, parses, runs the use case once for each
 * `Idempotency-Key`, and answers JSON or an RFC 9457 problem.
 */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, O>,
  handler: Handler<P, Q, B, O>,
): RouteHandler {
  return async (request, context) => {
    const requestId = crypto.randomUUID();
    const url = new URL(request.url);
    const started = performance.now();
    const response = await answer(endpoint, handler, request, context, url, requestId).catch(
      (error: unknown) => {
        if (!(error instanceof ServiceError)) log().error({ err: error, requestId }, 'request failed');
        return toProblemResponse(error, url.pathname, requestId);
      },
    );
    const ms = Math.round(performance.now() - started);
    log().debug({ requestId, operation: endpoint.operationId, status: response.status, ms }, 'request');
    return response;
  };
}

async function answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, O>,
  handler: Handler<P, Q, B, O>,
  request: Request,
  context: RouteContext,
  url: URL,
  requestId: string,
): Promise<Response> {
  const { actor } = await admit(request, requestId);
  const input = {
    params: parseInput(endpoint.params, (await context.params) ?? {}, 'path'),
    query: parseInput(endpoint.query, toQueryObject(endpoint.query, url.searchParams), 'query'),
    body: parseInput(endpoint.body, await readBody(request, endpoint.maxBodyBytes), 'body'),
  };
  const ctx = processContext(actor);
  return answerOnce(ctx, request, url, input.body, async () => {
    const result = await handler(ctx, input, request);
    return result instanceof Response ? result : toResponse(endpoint, result, requestId);
  });
}

async function admit(request: Request, requestId: string): Promise<Caller> {
  limiter ??= rateLimiter(env().TRIMTAB_API_RATE, env().TRIMTAB_API_RATE * 10);
  const now = systemClock.now();
  const caller = await authenticate(database(), request, now, requestId).catch((error: unknown) => {
    limiter?.take(`address ${readAddress(request.headers)}`, now.getTime());
    throw error;
  });
  limiter.take(`${caller.actor.kind} ${caller.actor.id}`, now.getTime());
  if (caller.by === 'session') assertSameOrigin(request);
  return caller;
}

// What leaves is parsed too: a field the contract does not name never reaches the caller.
function toResponse(endpoint: Endpoint, result: unknown, requestId: string): Response {
  const headers = { 'cache-control': 'no-store', 'x-request-id': requestId };
  if (endpoint.status === 204) return new Response(null, { status: 204, headers });
  return Response.json(endpoint.output.parse(result), { status: endpoint.status, headers });
}
