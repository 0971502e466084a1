'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Sheet } from '@/components/ui/sheet';
import { TextField } from '@/components/ui/text-field';
import { useAddClaim, useUpdateClaim } from '@/lib/client/reviews/use-claims';
import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import type { Figure } from '@/lib/domain/reviews/find-figures';
import { type ClaimDraft, fromClaim, statedIn, toClaimDraft, toClaimInput, unitOf } from './claim-draft';
import { ClaimSourceFields } from './claim-source-fields';

interface ClaimSheetProps {
  readonly decisionId: string;
  /** The figures of the text that are no claims yet, in its order; at least one. */
  readonly figures: readonly Figure[];
  readonly first: Figure;
  /** The claim that is changed; null where one is made. */
  readonly claim: Claim | null;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'estimate', label: 'An estimate of its cost' },
  { value: 'measurement', label: 'A measurement' },
  { value: 'latency', label: 'What requests took, from logs' },
  { value: 'limit', label: 'A limit of AWS' },
] as const satisfies readonly { value: ClaimDraft['kind']; label: string }[];

const keyOf = ({ line, quote, about }: Figure) => `${line} ${quote} ${about}`;

/** A figure of the text is tied to what it is held against; a table’s lines one after the other, each beginning as the last. */
export function ClaimSheet({ decisionId, figures, first, claim, onClose }: ClaimSheetProps) {
  const [figure, setFigure] = useState(first);
  const [draft, setDraft] = useState(() => (claim ? fromClaim(claim) : toClaimDraft(first, null)));
  const add = useAddClaim(decisionId);
  const update = useUpdateClaim(decisionId);
  const sending = claim ? update : add;
  const set = (change: Partial<ClaimDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...change };
      const unit = unitOf(after);
      if (unit === unitOf(before)) return after;
      return { ...after, stated: String(statedIn(figure, unit) ?? figure.value) };
    });
  const choose = (next: Figure, before: ClaimDraft | null) => {
    setFigure(next);
    setDraft(toClaimDraft(next, before));
  };
  const at = figures.findIndex((one) => keyOf(one) === keyOf(figure));
  const next = claim ? null : (figures[at + 1] ?? null);
  const input = toClaimInput(figure, draft);
  const save = (then: () => void) => {
    if (!input) return;
    if (claim) update.mutate({ ...input, claimId: claim.id }, { onSuccess: then });
    else add.mutate(input, { onSuccess: then });
  };
  const whyNot = input ? null : 'Fill in what it says and what it is held against.';
  const unit = unitOf(draft);
  return (
    <Sheet
      title={claim ? 'Change what a figure is held against' : 'Hold a figure against what it comes to'}
      subtitle={`“${figure.quote}”, line ${figure.line}`}
      isOpen
      onClose={onClose}
      width="lg"
      footer={
        <>
          {next ? (
            <Button
              disabledReason={whyNot}
              isPending={sending.isPending}
              onPress={() => save(() => choose(next, draft))}
            >
              {`Claim it, then ${next.quote}`}
            </Button>
          ) : null}
          <Button
            variant="primary"
            disabledReason={whyNot}
            isPending={sending.isPending}
            onPress={() => save(onClose)}
          >
            {claim ? 'Change the claim' : 'Claim it'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {sending.error ? <ProblemBanner error={sending.error} /> : null}
        <Select
          label="Figure of the text"
          options={figures.map((one) => ({
            value: keyOf(one),
            label: `${one.quote}, line ${one.line}: ${one.about}`,
          }))}
          value={keyOf(figure)}
          onChange={(key) =>
            choose(figures.find((one) => keyOf(one) === key) ?? figure, claim ? draft : null)
          }
        />
        <TextField label="What it is of" value={draft.about} onChange={(about) => set({ about })} />
        <Select label="Held against" options={kinds} value={draft.kind} onChange={(kind) => set({ kind })} />
        <ClaimSourceFields draft={draft} set={set} />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={unit === '' ? 'The text says' : `The text says, ${unit}`}
            inputMode="decimal"
            value={draft.stated}
            onChange={(stated) => set({ stated })}
          />
          <TextField
            label="Holds within, %"
            inputMode="decimal"
            value={draft.tolerance}
            onChange={(tolerance) => set({ tolerance })}
          />
        </div>
      </div>
    </Sheet>
  );
}
