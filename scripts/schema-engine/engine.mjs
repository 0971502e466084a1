import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaAdapterFactory } from './schema-adapter.mjs';

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

// Commands that never connect (generate, validate) still want an adapter.
const noDatabase = 'postgresql://offline.invalid:1/none';

/** The hash of the engine's source, as `schema-engine --version` prints it. */
export function engineVersion() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return version.split('.').at(-1);
}

async function loadSchemaEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(path.join(packageFolder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

const ignoreLog = () => undefined;

/** What the WebAssembly code calls when it panics. */
function panicRegistry() {
  const registry = { message: '', set_message: (text) => Object.assign(registry, { message: text }) };
  globalThis.PRISMA_WASM_PANIC_REGISTRY = registry;
  return registry;
}

/**
 * Gives one engine per connection string, loaded at first use.
 * @param {{ schemaFiles: string[], datasource: { url?: string, shadowDatabaseUrl?: string } }} args
 */
export function engines({ schemaFiles, datasource }) {
  const panic = panicRegistry();
  const open = new Map();
  const start = async (url) => {
    const SchemaEngine = await loadSchemaEngine();
    const factory = new SchemaAdapterFactory(url ?? noDatabase, datasource.shadowDatabaseUrl);
    const datamodels = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')]);
    const options = datamodels.length > 0 ? { datamodels } : {};
    return SchemaEngine.new(options, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory));
  };
  return {
    panicked: () => panic.message !== '',
    /** @param {string | undefined} url */
    engineFor(url) {
      if (!open.has(url)) open.set(url, start(url));
      return open.get(url);
    },
  };
}
