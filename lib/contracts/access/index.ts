import { listAudit, verifyAudit } from './audit';
import { endSession, getMe, listSessions, setPassword, updateMe } from './me';
import { createToken, listTokens, revokeToken } from './tokens';
import { createSignInLink, createUser, listUsers, updateUser } from './users';

export * from './audit';
export * from './fields';
export * from './me';
export * from './tokens';
export * from './users';

/** The operations on people, tokens, sessions and the audit log. */
export const accessEndpoints = [
  getMe,
  updateMe,
  setPassword,
  listSessions,
  endSession,
  listUsers,
  createUser,
  updateUser,
  createSignInLink,
  listTokens,
  createToken,
  revokeToken,
  listAudit,
  verifyAudit,
];
