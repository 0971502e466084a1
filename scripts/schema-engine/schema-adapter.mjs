import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { atDatabase, parseConnection, quoted, runOnce } from './connection.mjs';

const internalCharOid = 18;
const bpcharOid = 1042;

/** pg_catalog is full of the internal "char" type, which the adapter refuses; it is read as text instead. */
function withCharAsText(answer) {
  for (const result of [answer].flat()) {
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID === internalCharOid) field.dataTypeID = bpcharOid;
    }
  }
  return answer;
}

class SchemaClient extends pg.Client {
  query(...args) {
    const done = args.at(-1);
    if (typeof done === 'function') {
      return super.query(...args.slice(0, -1), (error, answer) => done(error, withCharAsText(answer)));
    }
    const answer = super.query(...args);
    return typeof answer?.then === 'function' ? answer.then(withCharAsText) : answer;
  }
}

/** Opens a connection as the schema engine needs it; the adapter was written for queries. */
async function openSchemaConnection({ url, schema }, onDispose) {
  const pool = new pg.Pool({ connectionString: url, max: 2, Client: SchemaClient });
  const adapter = await new PrismaPg(pool, { schema }).connect();
  // The adapter splits scripts at every ';', which breaks function bodies. The engine expects no answer.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => adapter.onError(error));
  };
  adapter.dispose = async () => {
    await pool.end();
    await onDispose?.();
  };
  return adapter;
}

/** What the engine asks for its connections. */
export class SchemaAdapterFactory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';
  #url;
  #shadowUrl;

  /**
   * @param {string} url
   * @param {string | undefined} shadowUrl
   */
  constructor(url, shadowUrl) {
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  connect() {
    return openSchemaConnection(parseConnection(this.#url));
  }

  // The adapter's own version keeps the connection string, so it would replay migrations into the real database.
  async connectToShadowDb() {
    if (this.#shadowUrl) return openSchemaConnection(parseConnection(this.#shadowUrl));
    const { url, schema } = parseConnection(this.#url);
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runOnce(url, `CREATE DATABASE ${quoted(name)}`);
    return openSchemaConnection({ url: atDatabase(url, name), schema }, async () => {
      await runOnce(url, `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
    });
  }
}
