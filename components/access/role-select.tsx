'use client';

import type { Role } from '@/lib/domain/access/roles';
import { Select } from '../ui/select';

const options = [
  { value: 'viewer', label: 'Viewer', hint: 'reads' },
  { value: 'operator', label: 'Operator', hint: 'also plans and applies changes' },
  { value: 'admin', label: 'Admin', hint: 'also manages the estate and people' },
] as const;

interface RoleSelectProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly className?: string;
}

/** A choice of role, with what each may do. */
export function RoleSelect(props: RoleSelectProps) {
  return <Select<Role> {...props} options={options} />;
}
