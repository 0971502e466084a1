// Imported before anything else, so this file keeps to what old versions of Node can parse.
const needed = [20, 19];

/** One sentence when this version of Node is too old, otherwise null. */
export function unsupportedNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return null;
  return `Trimtab needs Node ${needed.join('.')} or newer, and this is Node ${version}.`;
}

/** Ends the process with that sentence. */
export function requireSupportedNode() {
  const problem = unsupportedNode();
  if (problem === null) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
