import { z } from 'zod';
import type { listDecisions as endpoint } from '@/lib/contracts/decisions';
import type { DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import type { OutputOf } from '@/lib/contracts/endpoint';
import { findExcerpt } from '@/lib/domain/decisions/find-excerpt';
import {
  stemsOf,
  toSearchQuery,
  toSearchWords,
  toTellingWords,
} from '@/lib/domain/decisions/to-search-query';
import { authorise } from '../../auth/actor';
import { listDecisionRows } from '../../db/decision-repository';
import {
  countDecisions,
  countedMost,
  type DecisionFilter,
  listDecisionIds,
  rankedMost,
  searchDecisions,
} from '../../db/decision-search-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { readSearch } from './read-search';
import { toDecisionSummary } from './to-decision-summary';

type Page = OutputOf<typeof endpoint>;

/** A page of decisions: what a search finds, the best first, or else all that match, the last changed first. */
export async function listDecisions(ctx: ServiceContext, query: DecisionsQuery): Promise<Page> {
  authorise(ctx.actor, 'decisions.read');
  const { q, cursor, limit, ...filter } = query;
  const words = toSearchWords(q ?? '');
  const today = new Date(`${ctx.clock.now().toISOString().slice(0, 10)}T00:00:00Z`);
  return words.length > 0
    ? search(ctx, { filter, words, cursor, limit, today })
    : list(ctx, { filter, cursor, limit, today });
}

interface Asked {
  readonly filter: DecisionFilter;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly today: Date;
}

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

async function list({ db }: ServiceContext, { filter, cursor, limit, today }: Asked): Promise<Page> {
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const after = position && { updatedAt: new Date(position[0]), id: position[1] };
  const [ids, total] = await Promise.all([
    listDecisionIds(db, filter, today, { after, limit: limit + 1 }),
    countDecisions(db, filter, today),
  ]);
  const rows = await listDecisionRows(db, ids.slice(0, limit));
  const data = rows.map((row) => ({ ...toDecisionSummary(row), excerpt: null }));
  const last = data.at(-1);
  const nextCursor = ids.length > limit && last ? toCursor([last.updatedAt, last.id]) : null;
  return { data, meta: { nextCursor, total, isMore: false, readAs: [] } };
}

const Offset = z.number().int().min(0).max(rankedMost);

async function search(
  { db }: ServiceContext,
  { filter, words, cursor, limit, today }: Asked & { readonly words: readonly string[] },
): Promise<Page> {
  const offset = cursor === undefined ? 0 : fromCursor(Offset, cursor);
  const { read, readAs } = await readSearch(db, words);
  const telling = toTellingWords(read);
  const asked = { query: toSearchQuery(telling), offset, limit: limit + 1 };
  const hits = await searchDecisions(db, filter, today, asked);
  const shown = hits.slice(0, limit);
  const stems = telling.map(stemsOf);
  const excerpts = new Map(shown.map(({ id, text }) => [id, findExcerpt(text, stems)]));
  const rows = await listDecisionRows(
    db,
    shown.map(({ id }) => id),
  );
  const total = hits[0]?.total ?? 0;
  return {
    data: rows.map((row) => ({ ...toDecisionSummary(row), excerpt: [...(excerpts.get(row.id) ?? [])] })),
    meta: {
      nextCursor: hits.length > limit ? toCursor(offset + limit) : null,
      total: Math.min(total, countedMost),
      isMore: total > countedMost,
      readAs,
    },
  };
}
