'use client';

import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/link';
import { useImport } from '@/lib/client/decisions/import/use-import';
import { formatCountOf } from '@/lib/format/number';
import { summariseImport } from '@/lib/present/decisions/import-words';
import { FileChooser } from './file-chooser';
import { ImportActs } from './import-acts';
import { ImportRecords } from './import-records';

/** Where files of decision records are looked at first, put right where they leave something open, and taken over. */
export function ImportView() {
  const importing = useImport();
  const { picked } = importing;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title="Import decisions"
        crumbs={[{ label: 'Decisions', href: '/decisions' }, { label: 'Import' }]}
        summary={<p aria-live="polite">{summarise(importing)}</p>}
        acts={
          picked ? (
            <ImportActs importing={importing} />
          ) : (
            <ButtonLink variant="ghost" href="/decisions">
              Leave
            </ButtonLink>
          )
        }
      />
      {picked ? <ImportRecords importing={importing} /> : <FileChooser onChoose={importing.choose} />}
    </div>
  );
}

function summarise({ picked, act, checked, imported, collection }: ReturnType<typeof useImport>): string {
  if (!picked) return 'Nothing is kept before you have seen how it would be read.';
  const name = `“${collection}”`;
  if (picked.files.length === 0)
    return `${name} holds no file that may be a record: Markdown, reStructuredText, AsciiDoc or plain text.`;
  if (act === 'check' && imported.size === 0)
    return `Looking at ${formatCountOf(picked.files.length, 'file')} of ${name}; nothing is kept yet.`;
  const isDone = imported.size > 0;
  const records = [...(isDone ? imported : checked).values()].flat();
  return `${name}, ${summariseImport(records, isDone ? 'after' : 'before')}`;
}
