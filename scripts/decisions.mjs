// `npm run decisions -- import FOLDER`: sends a folder or a Git checkout's records to a running console, in parts.
// The console never reads paths of its own disk: whoever may read the files sends them.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const usage = `usage: npm run decisions -- import FOLDER [--collection NAME] [--dry-run] [--repair]

TRIMTAB_URL (http://localhost:3000) is the console's address, TRIMTAB_API_TOKEN a token that may write decisions.`;
const partSize = 50;
const bytesMost = 2_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    collection: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    repair: { type: 'boolean', default: false },
  },
});
const [verb, folder] = positionals;
const token = process.env.TRIMTAB_API_TOKEN;
if (verb !== 'import' || !folder || !token) {
  console.error(usage);
  process.exit(2);
}

const collection = values.collection ?? path.basename(path.resolve(folder));
const files = await listRecords(folder);
/** @type {Record<string, number>} */
const outcomes = {};
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});
for (let at = 0; at < files.length && !stopped; at += partSize) {
  const part = files.slice(at, at + partSize);
  for (const line of await send(part)) {
    outcomes[line.outcome] = (outcomes[line.outcome] ?? 0) + 1;
    const number = line.number === null ? '' : ` ${line.number}`;
    const open = line.openIssues > 0 ? `, ${line.openIssues} open` : '';
    console.log(
      `${line.outcome.padEnd(9)} ${line.path}:${number} ${line.title ?? '(no title)'}${open}${line.why ? `. ${line.why}` : ''}`,
    );
  }
  console.log(`${Math.min(at + partSize, files.length)} of ${files.length} files`);
}
const counts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
console.log(
  `${stopped ? 'Stopped' : values['dry-run'] ? 'Would be' : 'Done'}: ${counts.join(', ') || 'nothing'}`,
);

/** Paths below a folder that may be records; links are not followed, so nothing outside it is sent. */
async function listRecords(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && /\.(md|markdown|rst|txt|adoc)$/i.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => !name.split(path.sep).some((one) => one === '.git' || one === 'node_modules'));
  return found.sort();
}

async function send(names) {
  const files = [];
  for (const name of names) {
    const at = path.join(folder, name);
    if ((await stat(at)).size > bytesMost) {
      console.error(`skipped   ${name}: larger than ${bytesMost / 1_000_000} MB`);
      continue;
    }
    files.push({ path: name.split(path.sep).join('/'), base64: (await readFile(at)).toString('base64') });
  }
  const response = await fetch(
    `${process.env.TRIMTAB_URL ?? 'http://localhost:3000'}/api/v1/decisions/imports`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ collection, files, dryRun: values['dry-run'], repair: values.repair }),
    },
  );
  const body = await response.json();
  if (response.ok) return body.data;
  console.error(`${body.detail} ${body.action ?? ''}`);
  process.exit(1);
}
