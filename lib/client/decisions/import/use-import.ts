'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { groupBy } from '@/lib/domain/group-by';
import { decisionKeys } from '../decision-keys';
import type { Picked } from './picked-files';
import { type FileToSend, sendPart, toParts } from './send-files';

type ByPath = ReadonlyMap<string, readonly ImportedRecord[]>;

interface ImportState {
  readonly picked: Picked | null;
  readonly collection: string;
  /** What is under way: looking at files, or importing them. */
  readonly act: 'check' | 'import' | null;
  /** Files done of those under way. */
  readonly done: number;
  readonly total: number;
  readonly checked: ByPath;
  readonly imported: ByPath;
  /** Files whose damaged characters are to be repaired. */
  readonly repaired: ReadonlySet<string>;
  /** Texts put right, by path and then position. */
  readonly edits: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly error: Error | null;
}

const nothing: ImportState = {
  picked: null,
  collection: '',
  act: null,
  done: 0,
  total: 0,
  checked: new Map(),
  imported: new Map(),
  repaired: new Set(),
  edits: new Map(),
  error: null,
};

/** An import from its files being chosen to its end, sent in parts: it can be stopped between two and gone on with. */
export function useImport() {
  const [state, setState] = useState(nothing);
  const stopped = useRef(false);
  const client = useQueryClient();
  const set = (change: Partial<ImportState>) => setState((before) => ({ ...before, ...change }));
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const run = async (from: ImportState, act: 'check' | 'import', files: readonly FileToSend[]) => {
    stopped.current = false;
    set({ act, done: 0, total: files.length, error: null });
    const into = act === 'check' ? 'checked' : 'imported';
    try {
      for (const part of toParts(files)) {
        if (stopped.current) break;
        const records = await sendPart(part, { collection: from.collection, dryRun: act === 'check' });
        const answered = groupBy(records, ({ path }) => path);
        setState((before) => ({
          ...before,
          done: before.done + part.length,
          [into]: new Map([...before[into], ...answered]),
        }));
      }
    } catch (error) {
      set({ error: error instanceof Error ? error : new Error(String(error)) });
    }
    set({ act: null });
    if (act === 'import') await client.invalidateQueries({ queryKey: decisionKeys.all });
  };
  /** Looks again at some files, after what is to be done with them was changed. */
  const look = (from: ImportState, paths: ReadonlySet<string>) => {
    setState(from);
    return run(
      from,
      'check',
      toSend(from, ({ path }) => paths.has(path)),
    );
  };

  return {
    ...state,
    choose: (picked: Picked, collection: string) => {
      const from = { ...nothing, picked, collection: collection.trim() || picked.collection };
      setState(from);
      return run(
        from,
        'check',
        toSend(from, () => true),
      );
    },
    /** Goes on with looking at the files where it was stopped. */
    goOn: () =>
      run(
        state,
        'check',
        toSend(state, ({ path }) => !state.checked.has(path)),
      ),
    /** Imports what is not imported yet. */
    send: () =>
      run(
        state,
        'import',
        toSend(state, ({ path }) => !state.imported.has(path)),
      ),
    stop: () => {
      stopped.current = true;
    },
    repair: (paths: readonly string[], isOn: boolean) => {
      const others = [...state.repaired].filter((path) => !paths.includes(path));
      return look({ ...state, repaired: new Set(isOn ? [...others, ...paths] : others) }, new Set(paths));
    },
    putRight: ({ path, position }: ImportedRecord, text: string) => {
      const edits = new Map(state.edits);
      edits.set(path, new Map([...(edits.get(path) ?? []), [position, text]]));
      return look({ ...state, edits }, new Set([path]));
    },
    startOver: () => setState(nothing),
  };
}

export type Importing = ReturnType<typeof useImport>;

function toSend(
  { picked, repaired, edits }: ImportState,
  isWanted: (file: { readonly path: string }) => boolean,
): readonly FileToSend[] {
  return (picked?.files ?? []).filter(isWanted).map((file) => ({
    ...file,
    repair: repaired.has(file.path),
    edits: [...(edits.get(file.path) ?? [])].map(([position, text]) => ({ position, text })),
  }));
}
