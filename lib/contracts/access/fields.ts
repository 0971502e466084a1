import { z } from 'zod';
import { roles } from '@/lib/domain/access/roles';

const passwordBytes = { min: 12, max: 72 };

export const Role = z.enum(roles).meta({
  id: 'Role',
  description:
    'viewer reads; operator also plans and applies changes; admin also manages the estate, people and tokens.',
});

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ example: 'lead@example.com' });
export const PersonName = z.string().trim().min(1).max(100);

/** A new password: long enough to withstand guessing, no longer than bcrypt reads. */
export const NewPassword = z
  .string()
  .refine((text) => isBetween(new TextEncoder().encode(text).length, passwordBytes), {
    message: `must be ${passwordBytes.min} to ${passwordBytes.max} bytes long`,
  })
  .meta({ description: '12 to 72 bytes of UTF-8.', format: 'password' });

/** A password as it is typed to prove who one is. */
export const GivenPassword = z.string().max(500).meta({ format: 'password' });

function isBetween(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}
