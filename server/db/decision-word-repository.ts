import type { Db } from './client';

export interface ReadWord {
  readonly asked: string;
  /** What it is found by; null for one that English texts are full of. */
  readonly stem: string | null;
  /** Whether some decision has a word that begins with it. */
  readonly isKnown: boolean;
  /** Stems of words that begin with it, where the stem does not: "avail" for "availab". */
  readonly completions: readonly string[];
}

// Of words that begin with one or two letters only the first are looked through.
const completedMost = 200;
const lastCharacter = '\u{10FFFF}';

/** What the words of a search are found by, in their order. */
export async function readWords(db: Db, words: readonly string[]): Promise<readonly ReadWord[]> {
  return db.$queryRaw<ReadWord[]>`
    SELECT a.word AS asked, a.stem, b.stems IS NOT NULL AS "isKnown",
      ARRAY(SELECT DISTINCT s FROM unnest(b.stems) AS s WHERE NOT starts_with(s, coalesce(a.stem, a.word))) AS completions
    FROM (
      SELECT word, place, (ts_lexize('english_stem', word))[1] AS stem
      FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS given (word, place)
    ) AS a
    CROSS JOIN LATERAL (
      SELECT array_agg(coalesce((ts_lexize('english_stem', f."word"))[1], f."word")) AS stems FROM (
        SELECT d."word" FROM "DecisionWord" d
        WHERE d."word" >= a.word AND d."word" < a.word || ${lastCharacter} LIMIT ${completedMost}
      ) AS f
    ) AS b
    ORDER BY a.place`;
}

/**
 * For each word the nearest that decisions have, at most three, with the stem each is found by: of those that begin
 * with its first or second letter, or else of all that are spelt much alike.
 */
export async function listNearWords(
  db: Db,
  words: readonly string[],
): Promise<readonly { readonly asked: string; readonly word: string; readonly stem: string }[]> {
  return db.$queryRaw<{ asked: string; word: string; stem: string }[]>`
    SELECT a.word AS asked, near."word" AS word, coalesce((ts_lexize('english_stem', near."word"))[1], near."word") AS stem
    FROM unnest(${[...words]}::text[]) AS a (word)
    CROSS JOIN LATERAL (
      WITH mistyped AS MATERIALIZED (
        SELECT d."word", levenshtein_less_equal(d."word", a.word, 2) AS distance
        FROM (SELECT DISTINCT unnest(ARRAY[left(a.word, 1), substr(a.word, 2, 1)]) AS initial) AS i
        JOIN "DecisionWord" d ON d."word" >= i.initial AND d."word" < i.initial || ${lastCharacter}
        WHERE length(a.word) > 3 AND length(d."word") BETWEEN length(a.word) - 1 AND length(a.word) + 1
      ),
      close AS MATERIALIZED (SELECT * FROM mistyped WHERE distance <= 2),
      alike AS (
        SELECT d."word", levenshtein(d."word", a.word) AS distance FROM "DecisionWord" d
        WHERE d."word" % a.word AND NOT EXISTS (SELECT 1 FROM close)
      )
      SELECT e."word" FROM (SELECT * FROM close UNION ALL SELECT * FROM alike) AS e
      ORDER BY e.distance - similarity(e."word", a.word), e."word" LIMIT 3
    ) AS near`;
}
