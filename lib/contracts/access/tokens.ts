import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Role } from './fields';

export const ApiToken = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().meta({ description: 'The first characters of the token, to recognise it by.' }),
    role: Role,
    state: z.enum(['active', 'expired', 'revoked']),
    ownerEmail: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable().meta({ description: 'Null: it does not expire.' }),
    revokedAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute. Null: never used.' }),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof ApiToken>;

export const listTokens = defineEndpoint({
  method: 'GET',
  path: '/access/tokens',
  operationId: 'listTokens',
  area: 'access',
  summary: 'All API tokens, newest first',
  permission: 'tokens.manage',
  output: z.object({ data: z.array(ApiToken) }),
});

export const createToken = defineEndpoint({
  method: 'POST',
  path: '/access/tokens',
  operationId: 'createToken',
  area: 'access',
  summary: 'Create an API token; it is shown in this answer only',
  description: 'The token acts for you, with the lower of its own role and yours at the time of use.',
  permission: 'tokens.manage',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    role: Role,
    expiresInDays: z.number().int().min(1).max(3650).nullable().meta({ description: 'Null: never.' }),
  }),
  output: z.object({ token: ApiToken, secret: z.string() }),
  status: 201,
});

export const revokeToken = defineEndpoint({
  method: 'DELETE',
  path: '/access/tokens/{tokenId}',
  operationId: 'revokeToken',
  area: 'access',
  summary: 'Revoke an API token, at once and for good',
  permission: 'tokens.manage',
  params: z.strictObject({ tokenId: z.uuid() }),
  output: z.undefined(),
  status: 204,
});
