import type { z } from 'zod';
import type { BodyOf, Endpoint, OutputOf } from '@/lib/contracts/endpoint';
import { Problem } from '@/lib/contracts/problem';

/** A failed request, carrying the problem the server answered with. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

interface CallInput<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: BodyOf<E>;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Calls one endpoint from the browser and parses what comes back; throws ProblemError on any failure. */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<OutputOf<E>> {
  const headers = new Headers({ accept: 'application/json' });
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  if (input.idempotencyKey) headers.set('idempotency-key', input.idempotencyKey);
  const response = await send(`/api/v1${toPath(endpoint, input.params)}${toQuery(input.query)}`, {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    ...(input.signal ? { signal: input.signal } : {}),
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  const body: unknown = response.status === 204 ? undefined : await response.json();
  return endpoint.output.parse(body) as OutputOf<E>;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProblemError({
      type: 'about:blank',
      title: 'Trimtab is out of reach',
      status: 0,
      code: 'unreachable',
      detail: 'The request did not reach the Trimtab server.',
      action: 'Check your connection and that the server runs, then try again.',
      requestId: '',
    });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status: response.status,
    code: 'unexpected',
    detail: `The server answered ${response.status} without saying why.`,
    action: 'Try again; if it stays, look at the server’s log.',
    requestId: response.headers.get('x-request-id') ?? '',
  };
}

function toPath(endpoint: Endpoint, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
}

function toQuery(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
