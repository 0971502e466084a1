import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { startEmbeddedDatabase } from '@/scripts/database/embedded-database.mjs';
import { migrate } from '@/scripts/database/migrate.mjs';
import { systemClock } from '@/server/clock';
import { openDatabase, type PrismaClient } from '@/server/db/client';
import type { ServiceContext } from '@/server/services/context';
import { listDecisions } from '@/server/services/decisions/list-decisions';
import { systemActor } from '@/server/services/process-context';
import { toVocabulary, type Vocabulary } from '../decision-texts';
import type { Figure } from '../figure';
import { fillDecisions } from '../fill-decisions';
import { quantileFigures } from '../quantile-figures';

const decisions = 10_000;
const searches = 100;
const warmUp = 10;
const perPage = 20;

/** What a search of 10,000 decisions takes on its database, all statements of it, by what is searched for. */
export async function measureDecisions(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-bench-'));
  const server = await startEmbeddedDatabase({ folder });
  try {
    await migrate(server.url);
    const db = openDatabase(server.url, 2);
    try {
      const vocabulary = toVocabulary();
      await fillDecisions(db, vocabulary, { from: 1, to: decisions });
      return await measureSearches(db, vocabulary);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSearches(db: PrismaClient, vocabulary: Vocabulary): Promise<readonly Figure[]> {
  const aws = { endpoint: null, credentials: null, clock: systemClock };
  const ctx: ServiceContext = { actor: systemActor('bench'), db, clock: systemClock, aws, readOnly: false };
  const figures: Figure[] = [];
  for (const [name, words] of Object.entries(toSearches(vocabulary))) {
    const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
    for (let at = -warmUp; at < searches; at += 1) {
      const q = words[(at + warmUp) % words.length];
      const query = DecisionsQuery.parse({ q, limit: perPage });
      const baseline = await timed(
        () => db.$queryRaw`SELECT count(*) FROM generate_series(1, ${decisions}::int)`,
      );
      const measured = await timed(() => listDecisions(ctx, query));
      if (at < 0) continue;
      samples.baseline.push(baseline);
      samples.measured.push(measured);
    }
    figures.push(...quantileFigures(`decision search, ${name}`, samples, 'counting to 10,000'));
  }
  return figures;
}

function toSearches({ common, rare }: Vocabulary): Readonly<Record<string, readonly string[]>> {
  const [first = '', second = ''] = common;
  const pairs = common.map((word, at) => `${word} ${common[(at + 3) % common.length]}`);
  return {
    'words in most': common,
    'words in few': rare.slice(0, searches),
    'two words': [...pairs, ...rare.slice(0, pairs.length).map((word) => `${first} ${word}`)],
    'a word as it is typed': [...common, ...rare.slice(0, 3)].flatMap((word) =>
      Array.from(word, (_, at) => word.slice(0, at + 1)),
    ),
    'mistyped words': [...common, ...rare.slice(0, searches / 2)].map(mistype),
    'a mistyped word among others': rare.slice(0, searches).map((word) => `${second} ${mistype(word)}`),
  };
}

// Two letters changed places, as fingers do.
function mistype(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
