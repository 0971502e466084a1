'use client';

import { ProblemBanner, ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useArchiveClaim, useClaims } from '@/lib/client/reviews/use-claims';
import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import { toLineAnchor } from '@/lib/present/markdown/anchor-blocks';
import { summariseClaims, toClaimState } from '@/lib/present/reviews/claim-words';
import { useClaiming } from './claims-on-page';

/** The figures a decision states, each held against what it comes to now. */
export function ClaimList({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useClaims(decisionId);
  const { unclaimed, whyNot, begin } = useClaiming();
  return (
    <Section
      title="Claims"
      anchor="claims"
      aside={
        <Button size="sm" disabledReason={whyNot} onPress={begin}>
          Claim a figure…
        </Button>
      }
    >
      {error && !data ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : !data ? (
        <p role="status" aria-label="Reading the claims" className="text-ink-3">
          Recomputing its figures…
        </p>
      ) : data.data.length === 0 ? (
        <p className="text-ink-2">
          {unclaimed === 0
            ? 'Its text states no amount, size, time or share that could be held against something.'
            : `None of its ${unclaimed} figures is held against anything. Select one in the text: a limit of AWS, a measurement or an estimate shows whether it still holds.`}
        </p>
      ) : (
        <>
          <p className="text-ink-2 text-xs">{summariseClaims(data.data)}</p>
          <ul aria-label="Claims" className="border-line border-t">
            {data.data.map((claim) => (
              <ClaimItem key={claim.id} decisionId={decisionId} claim={claim} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ClaimItem({ decisionId, claim }: { readonly decisionId: string; readonly claim: Claim }) {
  const { tone, word, detail } = toClaimState(claim);
  const archive = useArchiveClaim(decisionId);
  const { change } = useClaiming();
  const whyNot = useWhyNot('decisions.write');
  return (
    <li className="flex flex-col gap-0.5 border-line border-b py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium tabular-nums [overflow-wrap:anywhere]">
          {`${claim.quote} · ${claim.about}`}
        </span>
        <Status tone={tone} className="shrink-0 text-xs">
          {word}
        </Status>
      </div>
      <p className="tabular-nums">{detail}</p>
      <p className="text-ink-3 text-xs [overflow-wrap:anywhere]">
        <a href={`#${toLineAnchor(claim.line)}`} className="text-accent-text underline">
          {`line ${claim.line}`}
        </a>
        {` · ${claim.basis}`}
      </p>
      {archive.error ? <ProblemBanner error={archive.error} /> : null}
      <div className="flex flex-wrap gap-1">
        <Button
          size="sm"
          disabledReason={whyNot}
          aria-label={`Change the claim ${claim.quote} of line ${claim.line}`}
          onPress={() => change(claim)}
        >
          Change…
        </Button>
        <Button
          size="sm"
          variant="ghost"
          disabledReason={whyNot}
          isPending={archive.isPending}
          aria-label={`No longer claim ${claim.quote} of line ${claim.line}`}
          onPress={() => archive.mutate(claim.id)}
        >
          No longer claim it
        </Button>
      </div>
    </li>
  );
}
