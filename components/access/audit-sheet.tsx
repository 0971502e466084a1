'use client';

import { Copyable } from '@/components/ui/copyable';
import { Section } from '@/components/ui/section';
import { Sheet } from '@/components/ui/sheet';
import { Time } from '@/components/ui/time';
import type { AuditEntry } from '@/lib/contracts/access';
import { diffValues, toLine } from '@/lib/present/access/diff-values';

interface AuditSheetProps {
  readonly entry: AuditEntry | null;
  readonly onClose: () => void;
}

/** One audit entry beside the list: what was, what is, why, and its place in the chain. */
export function AuditSheet({ entry, onClose }: AuditSheetProps) {
  return (
    <Sheet
      title={entry?.action ?? 'Audit entry'}
      subtitle={entry?.subjectLabel}
      isOpen={entry !== null}
      onClose={onClose}
    >
      {entry ? <Entry entry={entry} /> : null}
    </Sheet>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        <Fact name="When">
          <Time iso={entry.at} />
        </Fact>
        <Fact name="Who">{entry.actorLabel}</Fact>
        <Fact name="On">{`${entry.subjectKind} ${entry.subjectLabel}`}</Fact>
        <Fact name="Reason">{entry.reason ?? 'none was asked for'}</Fact>
        {entry.requestId ? (
          <Fact name="Request">
            <Copyable value={entry.requestId} label="request id" max={24} />
          </Fact>
        ) : null}
        {entry.awsRequestIds.map((id) => (
          <Fact key={id} name="AWS request">
            <Copyable value={id} label="AWS request id" max={24} />
          </Fact>
        ))}
      </dl>
      <Section title="What changed" level="h3">
        <Changes entry={entry} />
      </Section>
      <Section title="In the chain" level="h3">
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
          <Fact name="Entry">{entry.sequence}</Fact>
          <Fact name="Hash">
            <Copyable value={entry.hash} label="hash" max={24} />
          </Fact>
          <Fact name="Before it">
            <Copyable value={entry.previousHash} label="hash of the entry before" max={24} />
          </Fact>
        </dl>
      </Section>
    </div>
  );
}

function Changes({ entry }: { readonly entry: AuditEntry }) {
  const changes = diffValues(entry.before, entry.after);
  if (changes.length === 0) return <p className="text-ink-2">This act changed no recorded value.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change) => (
        <li key={change.field} className="flex flex-col">
          <span className="font-mono text-ink-2 text-xs">{change.field}</span>
          <span className="break-words">
            <del className="text-ink-3">{toLine(change.before)}</del> <span aria-hidden>→</span>{' '}
            <ins className="no-underline">{toLine(change.after)}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3 text-xs leading-6">{name}</dt>
      <dd className="min-w-0 break-words leading-6">{children}</dd>
    </>
  );
}
