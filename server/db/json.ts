import { Prisma } from './generated/client';

/** Plain data as a Json column takes it; null becomes SQL's NULL. */
export function toJsonColumn(value: unknown) {
  // Plain data by contract; Prisma's type can't be met by readonly interfaces.
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
