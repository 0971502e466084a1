'use client';

import { ProblemState } from '@/components/states/problem';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { useClaims } from '@/lib/client/reviews/use-claims';
import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import { summariseClaims, toClaimState } from '@/lib/present/reviews/claim-words';

/** The figures a decision states, each held against what it comes to now. */
export function ClaimList({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useClaims(decisionId);
  return (
    <Section title="Claims" anchor="claims" aside={data?.data.length ? summariseClaims(data.data) : null}>
      {error && !data ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : !data ? (
        <p role="status" aria-label="Reading the claims" className="text-ink-3">
          Recomputing its figures…
        </p>
      ) : data.data.length === 0 ? (
        <p className="text-ink-2">
          No figure of it is held against anything. The API marks one as a claim: a limit of AWS, a
          measurement or an estimate.
        </p>
      ) : (
        <ul aria-label="Claims" className="border-line border-t">
          {data.data.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ClaimItem({ claim }: { readonly claim: Claim }) {
  const { tone, word, detail } = toClaimState(claim);
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
      <p className="text-ink-3 text-xs [overflow-wrap:anywhere]">{`line ${claim.line} · ${claim.basis}`}</p>
    </li>
  );
}
