import { z } from 'zod';
import { roles } from '@/lib/domain/access/roles';
import { defineEndpoint } from './endpoint';

export const Role = z.enum(roles).meta({
  id: 'Role',
  description:
    'viewer reads; operator also plans and applies changes; admin also manages the estate and people',
});

export const Me = z
  .object({
    kind: z.enum(['user', 'token', 'system']),
    /** The person, or the person a token belongs to. */
    userId: z.uuid().nullable(),
    label: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    role: Role,
    hasPassword: z.boolean(),
    /** True while all writes to AWS are switched off. */
    readOnly: z.boolean(),
    estate: z.enum(['simulated', 'aws']),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/access/me',
  operationId: 'getMe',
  area: 'access',
  summary: 'Who the request is made as',
  permission: 'self.manage',
  output: Me,
});

export const accessEndpoints = [getMe];
