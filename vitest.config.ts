import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };

// As in playwright.config.ts: the summary names what needed it.
const retry = process.env.CI ? 1 : 0;

const cores = availableParallelism();

/**
 * Three projects: `unit` needs nothing but Node; `integration` starts a PostgreSQL and simulators on loopback;
 * `start` runs `npm start` itself on the built app.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['node_modules/**', '.next/**', '**/*.integration.test.ts', 'tests/e2e/**'],
          // Each file still has modules of its own, and a thread is there sooner than a process.
          pool: 'threads',
          maxWorkers: cores,
          // Some start simulators and let days pass in them, which a busy machine makes slow.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ['node_modules/**', '.next/**'],
          globalSetup: ['tests/support/global-setup.ts'],
          retry,
          // Most of their time they wait, for a limiter that spares AWS or for a job to come.
          maxWorkers: cores * 2,
          // Several times what they take with the machine to themselves.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'start',
          include: ['tests/start/**/*.start.ts'],
          fileParallelism: false,
          retry,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
