'use client';

import { createContext, use, useMemo, useState } from 'react';
import { OuterMarks } from '@/components/ui/markdown/markdown-context';
import { StatusIcon } from '@/components/ui/status';
import { TooltipText } from '@/components/ui/tooltip';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useDecision } from '@/lib/client/decisions/use-decision';
import { useClaims } from '@/lib/client/reviews/use-claims';
import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import { type Figure, findFigures } from '@/lib/domain/reviews/find-figures';
import { toClaimMark } from '@/lib/present/reviews/claim-words';
import { ClaimSheet } from './claim-sheet';
import { FigureAtSelection } from './figure-at-selection';

interface Claiming {
  /** How many figures of the text are held against nothing. */
  readonly unclaimed: number;
  /** Null where it can be done. */
  readonly whyNot: string | null;
  /** Begins with the first figure that is no claim yet. */
  readonly begin: () => void;
  /** Changes a claim. */
  readonly change: (claim: Claim) => void;
}

const ClaimingContext = createContext<Claiming>({
  unclaimed: 0,
  whyNot: 'There is no text.',
  begin: () => undefined,
  change: () => undefined,
});

/** How a list of claims begins another. */
export function useClaiming(): Claiming {
  return use(ClaimingContext);
}

interface ClaimsOnPageProps {
  readonly decisionId: string;
  readonly children: React.ReactNode;
}

/** A decision's page with its claims in the margin of their lines, and with a figure that is selected in it to be claimed. */
export function ClaimsOnPage({ decisionId, children }: ClaimsOnPageProps) {
  const { data: decision } = useDecision(decisionId);
  const { data } = useClaims(decisionId);
  const [open, setOpen] = useState<{ readonly first: Figure; readonly claim: Claim | null } | null>(null);
  const mayNot = useWhyNot('decisions.write');
  const text = decision?.text ?? '';
  const claims = data?.data;
  const figures = useMemo(() => findUnclaimed(text, claims ?? []), [text, claims]);
  const marks = useMemo(() => toMarks(claims ?? []), [claims]);
  const claiming = useMemo(
    () => ({
      unclaimed: figures.length,
      whyNot:
        mayNot ?? (figures.length === 0 ? 'Every amount, size, time and share of it is a claim.' : null),
      begin: () => setOpen(figures[0] ? { first: figures[0], claim: null } : null),
      change: (claim: Claim) => setOpen({ first: toFigure(claim, text), claim }),
    }),
    [figures, mayNot, text],
  );
  return (
    <OuterMarks value={marks}>
      <ClaimingContext value={claiming}>
        {children}
        {mayNot === null && open === null ? (
          <FigureAtSelection figures={figures} onChoose={(first) => setOpen({ first, claim: null })} />
        ) : null}
        {open ? (
          <ClaimSheet
            decisionId={decisionId}
            {...open}
            figures={open.claim ? [open.first, ...figures] : figures}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </ClaimingContext>
    </OuterMarks>
  );
}

/** The figures of a text that no claim is about; a line may say the same twice. */
function findUnclaimed(text: string, claims: readonly Claim[]): readonly Figure[] {
  const left = claims.map(({ line, quote }) => `${line} ${quote}`);
  return findFigures(text).filter(({ line, quote }) => {
    const at = left.indexOf(`${line} ${quote}`);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** The figure a claim is about, as the text has it, or else as it was when it was claimed. */
function toFigure({ quote, line, stated, unit, about }: Claim, text: string): Figure {
  const found = findFigures(text).find((one) => one.line === line && one.quote === quote);
  return found ?? { quote, line, value: stated, unit, about };
}

function toMarks(claims: readonly Claim[]) {
  const lines = [...new Set(claims.map(({ line }) => line))];
  return lines.map((line) => {
    const { tone, words } = toClaimMark(claims.filter((claim) => claim.line === line));
    const mark = (
      <TooltipText key={`claims ${line}`} text={words} label={`Claim: ${words}`}>
        <StatusIcon tone={tone} />
      </TooltipText>
    );
    return { line, mark };
  });
}
