import { platformOf } from './platform-of.mjs';

/**
 * Where Node would find a package from a folder of the lock, or null.
 * @param {Record<string, unknown>} packages
 * @param {string} from
 * @param {string} name
 */
function resolve(packages, from, name) {
  let folder = from;
  while (true) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** The optional packages that the lock names but doesn't hold. */
function missingFrom(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => resolve(packages, from, name) === null)
      .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), dev })),
  );
}

/**
 * The lock with an entry for every platform's packages: version and platform, without the integrity that only their
 * download would tell. Answers it with the names added and those whose platform is unknown.
 * @param {{ packages: Record<string, any> }} lock
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  const missing = missingFrom(packages).map((each) => ({ ...each, platform: platformOf(each.name) }));
  const known = missing.filter(({ platform }) => platform !== null);
  for (const { name, version, dev, platform } of known) {
    const { os, cpu, libc } = platform;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lock: { ...lock, packages: Object.fromEntries(sorted) },
    added: known.map(({ name }) => name),
    unknown: missing.filter(({ platform }) => platform === null).map(({ name }) => name),
  };
}
