import { z } from 'zod';
import type { Permission } from '@/lib/domain/access/roles';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One operation of the public API. The route handler, the OpenAPI document, the browser's fetcher and the
 * test that tries every route as every role are all made from it.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Under /api/v1, with `{name}` for each parameter, e.g. `/changes/{changeId}/apply`. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly area: string;
  readonly summary: string;
  readonly description?: string;
  /** What the actor's role must include; the service checks it. */
  readonly permission: Permission;
  readonly params: Params;
  readonly query: Query;
  /** `z.undefined()` where the operation takes no body. */
  readonly body: Body;
  /** Where a body may be larger than others; left out, it may not. */
  readonly maxBodyBytes?: number;
  readonly output: Output;
  /** 200 unless said otherwise; 204 answers with no body. */
  readonly status: number;
}

interface Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>
  extends Omit<Endpoint<P, Q, B, O>, 'params' | 'query' | 'body' | 'status'> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status?: number;
}

const nothing = z.strictObject({});

/** An endpoint with its defaults filled in: no parameters, no query, no body, 200. */
export function defineEndpoint<
  O extends z.ZodType,
  P extends z.ZodType = z.ZodObject<Record<never, never>>,
  Q extends z.ZodType = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
>(definition: Definition<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return {
    ...definition,
    params: definition.params ?? (nothing as unknown as P),
    query: definition.query ?? (nothing as unknown as Q),
    body: definition.body ?? (z.undefined() as unknown as B),
    status: definition.status ?? 200,
  };
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type OutputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.output<O> : never;

/** A page of a list: rows, and the cursor of the next page or null at the end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), meta: z.object({ nextCursor: z.string().nullable() }) });
}

/** `limit` and `cursor`, as every list takes them. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(2000).default(100),
  cursor: z.string().max(500).optional(),
});
