import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { database } from '../db/client';
import { listAppliedMigrations } from '../db/migration-repository';
import { ServiceError } from '../errors';
import { log } from '../log';
import { toProblemResponse } from './problem';

/** 200 when the database answers and every migration is in; else a 503 problem that says which is missing. */
export async function checkHealth(request: Request): Promise<Response> {
  const requestId = crypto.randomUUID();
  try {
    const missing = await listMissingMigrations();
    if (missing.length > 0) throw notReady(`${missing.length} database migrations are not applied yet.`);
    return Response.json(
      { status: 'ok' },
      { headers: { 'cache-control': 'no-store', 'x-request-id': requestId } },
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) log().warn({ err: error, requestId }, 'health check failed');
    const known = error instanceof ServiceError ? error : notReady('The database does not answer.');
    return toProblemResponse(known, new URL(request.url).pathname, requestId);
  }
}

async function listMissingMigrations(): Promise<readonly string[]> {
  const applied = new Set(await listAppliedMigrations(database()));
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !applied.has(entry.name)).map(({ name }) => name);
}

function notReady(message: string): ServiceError {
  return new ServiceError('unavailable', message, {
    action: 'Look at the server’s log; `npm start` starts the database and applies migrations.',
    retryAfterSeconds: 2,
  });
}
