import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';

export type { PrismaClient };

/** A database handle: the client itself, or the same inside a transaction. Repositories take one as first argument. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** Opens a pool of its own; tests and scripts close it with `$disconnect()`. */
export function openDatabase(connectionString: string, poolSize = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: poolSize }),
    // Entries of the audit log are written one after the other, so a busy moment takes longer than Prisma's defaults.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

// Next.js loads a module once per bundle; the global keeps it to one pool a process.
const shared = globalThis as typeof globalThis & { trimtabDatabase?: PrismaClient };

/** The process's database client. */
export function database(): PrismaClient {
  shared.trimtabDatabase ??= openDatabase(env().DATABASE_URL);
  return shared.trimtabDatabase;
}
