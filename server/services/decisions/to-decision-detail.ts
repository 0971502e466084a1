import { z } from 'zod';
import { DecisionContent, DecisionIssue } from '@/lib/contracts/decisions/content-shapes';
import { type DecisionDetail, type DecisionLink, DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { type LinkKind, linkKinds } from '@/lib/domain/decisions/decision';
import { invertLink } from '@/lib/domain/decisions/invert-link';
import type { DecisionRow } from '../../db/decision-repository';
import { toDecisionSummary } from './to-decision-summary';

const Stored = DecisionContent.extend({ label: z.string().nullable() });
const Kind = z.enum(linkKinds);

/** A decision as the API gives it, its links joined from both sides. */
export function toDecisionDetail(row: DecisionRow): DecisionDetail {
  const { label, ...content } = Stored.parse(row.content);
  return {
    ...toDecisionSummary(row),
    text: row.text,
    label,
    deviationReason: row.deviationReason,
    content,
    issues: z.array(DecisionIssue).parse(row.issues),
    linked: toLinks(row),
    file: row.file && { collection: row.file.collection, path: row.file.path },
    createdAt: row.createdAt.toISOString(),
  };
}

function toLinks({ linksStated, linksTo }: DecisionRow): DecisionLink[] {
  const there = linksTo.map(({ kind, statedBy }) => ({
    kind: invertLink(Kind.parse(kind)),
    decision: statedBy,
  }));
  const isThere = (kind: LinkKind, id: string | undefined) =>
    there.some((link) => link.kind === kind && link.decision.id === id);
  const here = linksStated.map(({ kind, target, targetText, line }): DecisionLink => {
    const both = isThere(Kind.parse(kind), target?.id);
    return {
      kind: Kind.parse(kind),
      decision: toName(target),
      text: targetText,
      line,
      stated: both ? 'both' : 'here',
    };
  });
  const onlyThere = there
    .filter(
      ({ kind, decision }) => !here.some((link) => link.kind === kind && link.decision?.id === decision.id),
    )
    .map(({ kind, decision }): DecisionLink => {
      return {
        kind,
        decision: toName(decision),
        text: decision.title ?? decision.slug,
        line: null,
        stated: 'there',
      };
    });
  return [...here, ...onlyThere];
}

function toName(row: DecisionRow['linksStated'][number]['target']): DecisionLink['decision'] {
  return row && { ...row, status: DecisionStatus.parse(row.status) };
}
