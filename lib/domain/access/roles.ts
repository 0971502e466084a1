/** What a person or token may do, from least to most. */
export const roles = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Everything that is checked before it is done; one name per use case family. */
export const permissions = {
  'estate.read': 'viewer',
  'costs.read': 'viewer',
  'decisions.read': 'viewer',
  'self.manage': 'viewer',
  'views.write': 'viewer',
  'scenarios.write': 'operator',
  'experiments.write': 'operator',
  'decisions.write': 'operator',
  'changes.plan': 'operator',
  'changes.apply': 'operator',
  'sync.request': 'operator',
  'estate.manage': 'admin',
  'users.manage': 'admin',
  'tokens.manage': 'admin',
  'audit.read': 'viewer',
  'prices.manage': 'admin',
  'budgets.manage': 'admin',
  'policies.manage': 'admin',
  'settings.manage': 'admin',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof permissions;

/** True when `role` includes `permission`. */
export function may(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(permissions[permission]);
}

/** The role of the two that may do less. */
export function lowerRole(a: Role, b: Role): Role {
  return roles.indexOf(a) < roles.indexOf(b) ? a : b;
}
