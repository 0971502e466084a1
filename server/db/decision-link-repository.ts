import { z } from 'zod';
import type { StatedLink } from '@/lib/domain/decisions/decision';
import type { Findable, LinkOrigin } from '@/lib/domain/decisions/resolve-link';
import type { Db } from './client';

/** Decisions that any of the links may name, archived ones included. */
export async function listCandidates(
  db: Db,
  links: readonly StatedLink[],
  except: string,
): Promise<readonly Findable[]> {
  const numbers = links.flatMap(({ number }) => number ?? []);
  const titles = links.flatMap(({ title }) => title ?? []);
  const names = links.flatMap(({ path }) => path?.split(/[\\/]/).at(-1) ?? []);
  const rows = await db.decision.findMany({
    where: {
      id: { not: except },
      OR: [
        { number: { in: numbers } },
        ...titles.flatMap((title) => [
          { title: { equals: title, mode: 'insensitive' as const } },
          { number: null, content: { path: ['label'], equals: title } },
        ]),
        ...names.map((name) => ({ file: { path: { endsWith: name, mode: 'insensitive' as const } } })),
      ],
    },
    select: { id: true, number: true, title: true, content: true, ...origin },
  });
  return rows.map(({ content, ...row }) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    label: Labelled.parse(content).label,
    ...toOrigin(row),
  }));
}

const origin = { sampleKey: true, file: { select: { path: true, collection: true } } } as const;
const Labelled = z.object({ label: z.string().nullable() });

interface OriginRow {
  readonly sampleKey: string | null;
  readonly file: { readonly path: string; readonly collection: string } | null;
}

// What comes with the simulated estate is a collection for each of its systems.
function toOrigin({ sampleKey, file }: OriginRow): LinkOrigin {
  return {
    path: file?.path ?? null,
    collection: file?.collection ?? (sampleKey === null ? null : `sample ${sampleKey.split('/')[0]}`),
  };
}

/** The file and collection a decision stands in. */
export async function findOrigin(db: Db, decisionId: string): Promise<LinkOrigin> {
  return toOrigin(await db.decision.findUniqueOrThrow({ where: { id: decisionId }, select: origin }));
}

interface LinkFacts {
  readonly kind: string;
  readonly targetId: string | null;
  readonly targetText: string;
  readonly line: number;
}

/** Puts the links a decision's text states in the place of those it stated before. */
export async function replaceLinks(tx: Db, statedById: string, links: readonly LinkFacts[]): Promise<void> {
  await tx.decisionLink.deleteMany({ where: { statedById } });
  await tx.decisionLink.createMany({ data: links.map((link) => ({ ...link, statedById })) });
}

/** Decisions with a link to a record that was not there, and now one of that number, title or file name is. */
export async function listUnlinked(
  db: Db,
): Promise<readonly { readonly id: string; readonly content: unknown }[]> {
  return db.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT d."id", d."content" FROM "Decision" d WHERE EXISTS (
      SELECT 1 FROM jsonb_array_elements(d."content" -> 'links') AS stated (link)
      JOIN "DecisionLink" l ON l."statedById" = d."id" AND l."targetId" IS NULL AND l."targetText" = stated.link ->> 'text'
      WHERE EXISTS (SELECT 1 FROM "Decision" t WHERE t."number" = (stated.link ->> 'number')::int AND t."id" <> d."id")
        OR EXISTS (SELECT 1 FROM "Decision" t WHERE lower(t."title") = lower(stated.link ->> 'title') AND t."id" <> d."id")
        OR EXISTS (SELECT 1 FROM "Decision" t WHERE t."number" IS NULL AND t."content" ->> 'label' = stated.link ->> 'title' AND t."id" <> d."id")
        OR EXISTS (SELECT 1 FROM "DecisionFile" f WHERE stated.link ->> 'path' <> ''
          AND right(f."path", length(stated.link ->> 'path')) = stated.link ->> 'path')
    )`;
}
