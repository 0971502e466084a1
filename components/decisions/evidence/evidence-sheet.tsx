'use client';

import { cx } from '@/components/ui/cx';
import { Section } from '@/components/ui/section';
import { Sheet } from '@/components/ui/sheet';
import { Time } from '@/components/ui/time';
import type { Evidence } from '@/lib/contracts/decisions/evidence-shapes';
import { toEvidenceTable } from '@/lib/present/decisions/evidence-table';

interface EvidenceSheetProps {
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

/** Frozen evidence, read: nothing of it is computed anew. */
export function EvidenceSheet({ evidence, onClose }: EvidenceSheetProps) {
  const { title, words, window, pricesAsOf, note, attachedAt, attachedBy, hash, content } = evidence;
  const { columns, rows, basis } = toEvidenceTable(content);
  return (
    <Sheet title={title} subtitle="Frozen evidence" isOpen onClose={onClose} width="lg">
      <div className="flex flex-col gap-4">
        <p className="text-base">{words}</p>
        {note === '' ? null : <p className="text-ink-2">{note}</p>}
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          <dt className="text-ink-3">Measured</dt>
          <dd>{window}</dd>
          {pricesAsOf === null ? null : (
            <>
              <dt className="text-ink-3">Prices</dt>
              <dd>{`as of ${pricesAsOf}`}</dd>
            </>
          )}
          <dt className="text-ink-3">Frozen</dt>
          <dd>
            <Time iso={attachedAt} />
            {` by ${attachedBy}`}
          </dd>
        </dl>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
        <section aria-label="What was measured" tabIndex={0} className="overflow-x-auto">
          <table className="w-full border-collapse text-left text-sm tabular-nums">
            <thead>
              <tr>
                {columns.map(({ label, isNumber }) => (
                  <th
                    key={label}
                    className={cx(
                      'border-line-strong border-b py-1 pr-3 font-medium text-xs',
                      isNumber && 'text-right',
                    )}
                  >
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what is frozen never moves
                <tr key={index} className="align-top">
                  {row.map((cell, at) => (
                    <td
                      key={columns[at]?.label}
                      className={cx(
                        'border-line border-b py-1 pr-3 [overflow-wrap:anywhere]',
                        columns[at]?.isNumber && 'text-right',
                      )}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {basis.length > 0 ? (
          <Section title="What it rests on" level="h3">
            <ul className="flex flex-col gap-0.5 text-ink-2 text-xs">
              {basis.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ) : null}
        <p className="font-mono text-ink-3 text-xs [overflow-wrap:anywhere]">{`SHA-256 ${hash}`}</p>
      </div>
    </Sheet>
  );
}
