import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Email, GivenPassword, NewPassword, PersonName, Role } from './fields';

export const Me = z
  .object({
    kind: z.enum(['user', 'token', 'system']),
    userId: z.uuid().nullable().meta({ description: 'The person, or the person a token belongs to.' }),
    label: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    role: Role,
    hasPassword: z.boolean(),
    readOnly: z.boolean().meta({ description: 'True while all writes to AWS are switched off.' }),
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

export const updateMe = defineEndpoint({
  method: 'PATCH',
  path: '/access/me',
  operationId: 'updateMe',
  area: 'access',
  summary: 'Change your own name or e-mail address',
  description:
    'For people, not tokens. A new e-mail address needs the current password where there is one, for it is what you sign in with.',
  permission: 'self.manage',
  body: z.strictObject({
    name: PersonName.optional(),
    email: Email.optional(),
    currentPassword: GivenPassword.optional(),
  }),
  output: Me,
});

export const setPassword = defineEndpoint({
  method: 'PUT',
  path: '/access/me/password',
  operationId: 'setPassword',
  area: 'access',
  summary: 'Set your own password',
  description:
    'For people, not tokens. Needs the current password where there is one; ends your other sessions.',
  permission: 'self.manage',
  body: z.strictObject({ currentPassword: GivenPassword.optional(), newPassword: NewPassword }),
  output: z.undefined(),
  status: 204,
});

export const Session = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'Session', description: 'A browser you are signed in with.' });
export type Session = z.infer<typeof Session>;

export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/access/sessions',
  operationId: 'listSessions',
  area: 'access',
  summary: 'Your own sessions that are still in force',
  permission: 'self.manage',
  output: z.object({ data: z.array(Session) }),
});

export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/access/sessions/{sessionId}',
  operationId: 'endSession',
  area: 'access',
  summary: 'End one of your own sessions',
  permission: 'self.manage',
  params: z.strictObject({ sessionId: z.uuid() }),
  output: z.undefined(),
  status: 204,
});
