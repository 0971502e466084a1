'use client';

import { useState } from 'react';
import { ProblemBanner, ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useDetachEvidence, useEvidence } from '@/lib/client/decisions/use-evidence';
import type { Evidence } from '@/lib/contracts/decisions/evidence-shapes';
import { AttachEvidenceDialog } from './attach-evidence-dialog';
import { EvidenceSheet } from './evidence-sheet';

/** What a decision rests on, each as it was frozen. */
export function EvidenceSection({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useEvidence(decisionId);
  const [open, setOpen] = useState<Evidence | 'new' | null>(null);
  const whyNot = useWhyNot('decisions.write');
  return (
    <Section
      title="Evidence"
      anchor="evidence"
      aside={
        <Button size="sm" disabledReason={whyNot} onPress={() => setOpen('new')}>
          Attach evidence…
        </Button>
      }
    >
      {error && !data ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : !data ? (
        <p role="status" aria-label="Reading the evidence" className="text-ink-3">
          Reading what it rests on…
        </p>
      ) : data.data.length === 0 ? (
        <p className="text-ink-2">
          Nothing is kept of what it rests on. A comparison, an experiment’s result or a measurement is frozen
          here as it is, and stays readable.
        </p>
      ) : (
        <ul aria-label="Evidence" className="border-line border-t">
          {data.data.map((evidence) => (
            <EvidenceItem
              key={evidence.id}
              decisionId={decisionId}
              evidence={evidence}
              onRead={() => setOpen(evidence)}
            />
          ))}
        </ul>
      )}
      {open === 'new' ? <AttachEvidenceDialog decisionId={decisionId} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? (
        <EvidenceSheet evidence={open} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

interface EvidenceItemProps {
  readonly decisionId: string;
  readonly evidence: Evidence;
  readonly onRead: () => void;
}

function EvidenceItem({ decisionId, evidence, onRead }: EvidenceItemProps) {
  const { id, title, words, note, window, pricesAsOf, attachedAt } = evidence;
  const detach = useDetachEvidence();
  const whyNot = useWhyNot('decisions.write');
  return (
    <li className="flex flex-col gap-0.5 border-line border-b py-2">
      <span className="font-medium [overflow-wrap:anywhere]">{title}</span>
      <p className="tabular-nums">{words}</p>
      {note === '' ? null : <p className="text-ink-2">{note}</p>}
      <p className="text-ink-3 text-xs">
        {`${window}${pricesAsOf === null ? '' : ` · prices of ${pricesAsOf}`} · frozen `}
        <Time iso={attachedAt} />
      </p>
      {detach.error ? <ProblemBanner error={detach.error} /> : null}
      <div className="flex flex-wrap gap-1">
        <Button size="sm" aria-label={`Read: ${title}`} onPress={onRead}>
          Read it
        </Button>
        <Button
          size="sm"
          variant="ghost"
          disabledReason={whyNot}
          isPending={detach.isPending}
          aria-label={`Detach: ${title}`}
          onPress={() => detach.mutate({ decisionId, evidenceId: id })}
        >
          Detach
        </Button>
      </div>
    </li>
  );
}
