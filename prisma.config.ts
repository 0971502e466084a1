import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's CLI would download a native engine for every command. The same engine is published to npm as
// WebAssembly; scripts/schema-engine.mjs gives it the shape the CLI expects.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(import.meta.dirname, 'scripts/schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/postgres' },
});
