'use client';

import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { PickedFile } from '@/lib/client/decisions/import/picked-file';
import { type Picked, toPicked } from '@/lib/client/decisions/import/picked-files';
import { readDropped } from './read-dropped';

interface FileChooserProps {
  readonly onChoose: (picked: Picked, collection: string) => void;
}

const command = 'npm run decisions -- import FOLDER';
const types = ['.md', '.markdown', '.rst', '.txt', '.adoc', '.zip'];

/** A folder, files or a ZIP, chosen or dropped. */
export function FileChooser({ onChoose }: FileChooserProps) {
  const [collection, setCollection] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const whyNot = useWhyNot('decisions.write');
  const take = async (chosen: Promise<readonly PickedFile[]>) => {
    try {
      const files = await chosen;
      if (files.length > 0) onChoose(await toPicked(files), collection);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const onSelect = (files: FileList | null) =>
    take(
      Promise.resolve(
        [...(files ?? [])].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob })),
      ),
    );
  return (
    <div className="flex max-w-3xl flex-col gap-4 px-4 pb-8 md:px-6">
      {problem === null ? null : (
        <Banner tone="bad" title="That could not be opened.">
          {problem}
        </Banner>
      )}
      <DropZone
        aria-label="Drop a folder, files or a ZIP here"
        isDisabled={whyNot !== null}
        getDropOperation={() => 'copy'}
        onDrop={({ items }) => take(readDropped(items))}
        className="flex min-h-44 flex-col items-center justify-center gap-3 rounded border border-control border-dashed px-4 py-6 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft"
      >
        <p className="text-ink-2">Drop a folder, Markdown files or a ZIP of them here, or choose:</p>
        <div className="flex flex-wrap justify-center gap-2">
          <FileTrigger acceptDirectory onSelect={onSelect}>
            <Button variant="primary" disabledReason={whyNot}>
              A folder…
            </Button>
          </FileTrigger>
          <FileTrigger allowsMultiple acceptedFileTypes={types} onSelect={onSelect}>
            <Button disabledReason={whyNot}>Files or a ZIP…</Button>
          </FileTrigger>
        </div>
      </DropZone>
      <TextField
        label="Collection"
        hint="What the files are a part of; empty: the folder’s or archive’s name. The same file of the same collection, sent again, updates its decision."
        value={collection}
        onChange={setCollection}
        maxLength={80}
        className="max-w-sm"
      />
      <p className="text-ink-2">
        What a record does not say stays unknown and is listed with its line. A Git repository is sent from
        where it is checked out, by <code className="font-mono text-xs">{command}</code>.
      </p>
    </div>
  );
}
