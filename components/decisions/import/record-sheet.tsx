'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { StatusIcon } from '@/components/ui/status';
import type { Importing } from '@/lib/client/decisions/import/use-import';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { joinParts, mergeTexts } from '@/lib/present/decisions/merge-texts';
import { MergePanel } from '../merge-panel';
import { toRecordName } from './import-columns';
import { RepairFile } from './repair-file';

interface RecordSheetProps {
  readonly record: ImportedRecord;
  readonly importing: Importing;
  readonly onClose: () => void;
}

/** A record as it would be kept, with what it leaves open by line, to be put right before it is imported. */
export function RecordSheet({ record, importing, onClose }: RecordSheetProps) {
  const { path, conflict, issues, line: start } = record;
  const [text, setText] = useState(record.text ?? '');
  const [isMerged, setMerged] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const isChanged = text !== record.text;
  const parts = conflict && !isMerged ? mergeTexts(conflict.base, conflict.here, record.text ?? '') : null;
  const take = (merged: string) => {
    setText(merged);
    setMerged(true);
  };
  return (
    <Sheet
      title={toRecordName(record)}
      subtitle={path}
      isOpen
      onClose={onClose}
      width="lg"
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            {isChanged ? 'Leave it as it was' : 'Close'}
          </Button>
          <Button
            variant="primary"
            isPending={importing.act !== null}
            disabledReason={isChanged ? null : 'Nothing is changed yet.'}
            onPress={() => importing.putRight(record, text)}
          >
            Keep it so
          </Button>
        </>
      }
    >
      <div className="flex h-full flex-col gap-3">
        {parts ? (
          parts.every((part) => typeof part === 'string') ? (
            <div className="flex flex-col items-start gap-2">
              <p className="text-ink-2">
                It was changed both here and in its file, in different places. Both can be kept.
              </p>
              <Button size="sm" onPress={() => take(joinParts(parts, []))}>
                Join them
              </Button>
            </div>
          ) : (
            <MergePanel byLabel={null} parts={parts} onMerge={take} />
          )
        ) : null}
        {issues.length > 0 ? (
          <ul aria-label="What it leaves open" className="flex flex-col gap-1.5">
            {issues.map(({ code, line, message, severity }) => (
              <li key={`${code} ${line}`} className="flex items-start gap-1.5">
                <span className="flex h-5 items-center">
                  <StatusIcon tone={severity === 'open' ? 'attention' : 'neutral'} />
                </span>
                <span className="min-w-0 text-ink-2">
                  {message}{' '}
                  <button
                    type="button"
                    className="whitespace-nowrap text-accent-text underline"
                    onClick={() => selectLine(area.current, line)}
                  >
                    {`line ${start + line - 1}`}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">It leaves nothing open.</p>
        )}
        <RepairFile
          importing={importing}
          record={record}
          whyNot={isChanged ? 'Keep or leave your own changes first.' : null}
        />
        <textarea
          ref={area}
          aria-label="The record’s text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="min-h-72 w-full flex-1 resize-none rounded border border-control bg-surface px-3 py-2 font-mono text-xs leading-5 focus-visible:border-accent"
        />
      </div>
    </Sheet>
  );
}

/** Puts the cursor on a line, so that it is seen and can be written over. */
function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const before = area.value.split('\n').slice(0, line - 1);
  const from = before.reduce((sum, text) => sum + text.length + 1, 0);
  const to = area.value.indexOf('\n', from);
  area.focus();
  area.setSelectionRange(from, to < 0 ? area.value.length : to);
}
