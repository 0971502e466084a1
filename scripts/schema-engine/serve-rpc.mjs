import { createInterface } from 'node:readline';
import { engines } from './engine.mjs';

const printIdOffset = 1_000_000;

/** The database a request is about: the end of a diff that is one, the one it names, or the configured one. */
function urlOf(params, fallback) {
  if (params?.to?.tag === 'url') return params.to.url;
  if (params?.from?.tag === 'url') return params.from.url;
  return params?.datasourceType?.url ?? fallback;
}

async function answer(engine, { method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  return (await engine[method](params ?? {})) ?? {};
}

function problem(error, panicked) {
  const data = {
    is_panic: panicked,
    message: error.message ?? String(error),
    error_code: error.code,
    meta: error.meta ?? null,
  };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}

const withPlainIntegers = (_key, value) => (typeof value === 'bigint' ? Number(value) : value);

/**
 * Answers newline-delimited JSON-RPC, one request after the other, until the input ends.
 * @param {Parameters<typeof engines>[0]} args
 * @param {NodeJS.ReadableStream} input
 * @param {NodeJS.WritableStream} output
 */
export function serveRpc(args, input, output) {
  const { engineFor, panicked } = engines(args);
  const send = (message) => {
    output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message }, withPlainIntegers)}\n`);
  };
  const handle = async (request) => {
    try {
      const engine = await engineFor(urlOf(request.params, args.datasource.url));
      const result = await answer(engine, request);
      if (request.method === 'diff' && result.stdout && !request.params.outputFile) {
        send({ id: printIdOffset + request.id, method: 'print', params: { content: result.stdout } });
      }
      send({ id: request.id, result });
    } catch (error) {
      send({ id: request.id, error: problem(error, panicked()) });
    }
  };
  let queue = Promise.resolve();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (request.method) queue = queue.then(() => handle(request));
  });
  lines.on('close', () => queue.then(() => process.exit(0)));
}
