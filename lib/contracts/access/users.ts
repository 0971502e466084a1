import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Email, PersonName, Role } from './fields';

export const User = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: Role,
    hasPassword: z.boolean(),
    hasSingleSignOn: z.boolean(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().nullable().meta({ description: 'Null: never signed in.' }),
    disabledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;

/** A link that signs one person in, once; the secret is in the fragment, so it reaches no log. */
export const SignInLink = z
  .object({ url: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'SignInLink', description: 'Signs the person in once. Shown here and nowhere else.' });
export type SignInLink = z.infer<typeof SignInLink>;

const userParams = z.strictObject({ userId: z.uuid() });

export const listUsers = defineEndpoint({
  method: 'GET',
  path: '/access/users',
  operationId: 'listUsers',
  area: 'access',
  summary: 'Everyone who has or had access',
  permission: 'users.manage',
  output: z.object({ data: z.array(User) }),
});

export const createUser = defineEndpoint({
  method: 'POST',
  path: '/access/users',
  operationId: 'createUser',
  area: 'access',
  summary: 'Add a person and get the link they sign in with',
  permission: 'users.manage',
  body: z.strictObject({ email: Email, name: PersonName, role: Role }),
  output: z.object({ user: User, link: SignInLink }),
  status: 201,
});

export const updateUser = defineEndpoint({
  method: 'PATCH',
  path: '/access/users/{userId}',
  operationId: 'updateUser',
  area: 'access',
  summary: 'Change a person’s name or role, or disable or enable them',
  description:
    'In force with the person’s next request. Disabling ends their sessions and stops their tokens. The last administrator can not be removed.',
  permission: 'users.manage',
  params: userParams,
  body: z.strictObject({
    name: PersonName.optional(),
    role: Role.optional(),
    disabled: z.boolean().optional(),
  }),
  output: User,
});

export const createSignInLink = defineEndpoint({
  method: 'POST',
  path: '/access/users/{userId}/links',
  operationId: 'createSignInLink',
  area: 'access',
  summary: 'Make a one-time sign-in link for a person',
  permission: 'users.manage',
  params: userParams,
  body: z.strictObject({
    resetPassword: z
      .boolean()
      .default(false)
      .meta({ description: 'Also removes their password and ends their sessions.' }),
  }),
  output: SignInLink,
  status: 201,
});
