import type { SearchWord } from '@/lib/domain/decisions/to-search-query';
import { groupBy } from '@/lib/domain/group-by';
import type { Db } from '../../db/client';
import { listNearWords, readWords } from '../../db/decision-word-repository';

interface ReadSearch {
  readonly read: readonly SearchWord[];
  /** Words that no decision has, with the nearest that are looked for instead. */
  readonly readAs: { asked: string; as: string[] }[];
}

/** What the words of a search are looked for by; the nearest words only where one is in no decision. */
export async function readSearch(db: Db, words: readonly string[]): Promise<ReadSearch> {
  const read = await readWords(db, words);
  const unknown = read.filter(({ isKnown, stem }) => !isKnown && stem !== null).map(({ asked }) => asked);
  const near = groupBy(unknown.length > 0 ? await listNearWords(db, unknown) : [], ({ asked }) => asked);
  return {
    read: read.map((word) => ({ ...word, near: (near.get(word.asked) ?? []).map(({ stem }) => stem) })),
    readAs: [...near].map(([asked, found]) => ({ asked, as: found.map(({ word }) => word) })),
  };
}
