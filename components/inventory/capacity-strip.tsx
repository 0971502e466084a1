'use client';

import { Ellipsis } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { Menu } from '@/components/ui/menu';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { SheetAct } from '@/lib/client/changes/sheet-params';
import { formatRatio } from '@/lib/format/number';
import { describePhase } from '@/lib/present/changes/phase-words';
import { type CapacityLine, describeProvisioned } from '@/lib/present/inventory/capacity-lines';
import { CapacityMeter } from './capacity-meter';

interface CapacityStripProps {
  readonly lines: readonly CapacityLine[];
  readonly onAct: (act: SheetAct, qualifier: string) => void;
  /** Why capacity can't be changed here; null when it can. */
  readonly closedReason: string | null;
  /** The function's concurrency over the window: in its line where there is one only, else under them all. */
  readonly use: React.ReactNode;
}

/** Each alias, and each version that holds capacity itself: where it points and what is kept ready there. */
export function CapacityStrip({ lines, onAct, closedReason, use }: CapacityStripProps) {
  return (
    <ul className="divide-y divide-line rounded border border-line">
      {lines.map((line) => (
        <li key={line.qualifier} className="flex flex-col gap-1 px-3 py-1.5">
          <div className="flex items-start gap-x-4">
            <div className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-1">
              <Route line={line} />
              <span className="flex items-center gap-2">
                <CapacityMeter provisioned={line.provisioned} />
                <Provisioned line={line} />
              </span>
              {lines.length === 1 ? use : null}
              <span className="text-ink-2 text-xs">
                {line.scaling ? `scales ${line.scaling.min}–${line.scaling.max}` : 'scaling none'}
              </span>
            </div>
            <LineMenu line={line} onAct={onAct} closedReason={closedReason} />
          </div>
        </li>
      ))}
      {lines.length > 1 ? (
        <li className="flex min-h-9 flex-wrap items-center gap-x-2 px-3 py-1 text-xs">
          <span className="min-w-40 font-medium">whole function</span>
          {use}
        </li>
      ) : null}
    </ul>
  );
}

function Route({ line }: { readonly line: CapacityLine }) {
  return (
    <span className="flex min-w-40 items-center gap-1.5">
      <span className="font-medium font-mono text-xs">{line.qualifier}</span>
      {line.kind === 'alias' ? (
        <span className="text-ink-2 text-xs">
          <span aria-hidden>→ </span>
          <span className="sr-only">points to version </span>
          {line.version}
          {line.split ? ` (${formatRatio(line.split.share)} to ${line.split.version})` : ''}
        </span>
      ) : (
        <span className="text-ink-3 text-xs">version</span>
      )}
    </span>
  );
}

function Provisioned({ line }: { readonly line: CapacityLine }) {
  const { change } = line;
  if (change === null) return <Held line={line} />;
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs">
      <Held line={line} />
      <Link href={`?change=${change.id}`} scroll={false}>
        {`change ${change.number} ${describePhase(change.phase).label.toLowerCase()}`}
      </Link>
      {change.observedAt ? (
        <span className="text-ink-3">
          read <Time iso={change.observedAt} />
        </span>
      ) : null}
    </span>
  );
}

function Held({ line }: { readonly line: CapacityLine }) {
  const { provisioned } = line;
  const words = describeProvisioned(provisioned);
  if (provisioned === null)
    return (
      <span className="text-ink-3 text-xs">
        {line.heldThrough ? `off (version ${line.version} has it through ${line.heldThrough})` : words}
      </span>
    );
  const tone = provisioned.status === 'READY' ? 'good' : provisioned.status === 'FAILED' ? 'bad' : 'progress';
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs">
      <Status tone={tone}>{words}</Status>
      <span className="text-ink-3">
        {`${provisioned.requested} requested, ${provisioned.allocated} allocated, ${provisioned.available} available`}
      </span>
      {provisioned.statusReason ? <span className="text-bad-text">{provisioned.statusReason}</span> : null}
    </span>
  );
}

function LineMenu({
  line,
  onAct,
  closedReason,
}: Pick<CapacityStripProps, 'onAct' | 'closedReason'> & { readonly line: CapacityLine }) {
  const isOn = line.provisioned !== null;
  return (
    <Menu
      label={`Capacity of ${line.qualifier}`}
      trigger={<Ellipsis aria-hidden size={16} />}
      acts={[
        {
          id: 'provision',
          label: isOn ? 'Change the number…' : 'Switch on…',
          disabledReason: closedReason,
          onAct: () => onAct('provision', line.qualifier),
        },
        {
          id: 'switchOff',
          label: 'Switch off…',
          disabledReason: closedReason ?? (isOn ? null : 'Nothing is provisioned here.'),
          onAct: () => onAct('switchOff', line.qualifier),
        },
        {
          id: 'bounds',
          label: line.scaling ? 'Change its scaling…' : 'Scale it between bounds…',
          disabledReason: closedReason,
          onAct: () => onAct('bounds', line.qualifier),
        },
      ]}
    />
  );
}
