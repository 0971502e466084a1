'use client';

import { useMutation } from '@tanstack/react-query';
import { exportDecisions } from '@/lib/contracts/decisions/import';
import type { QueryOf } from '@/lib/contracts/endpoint';
import { call } from '../call';

export type ExportFormat = QueryOf<typeof exportDecisions>['format'];

interface Wanted {
  /** Null: every decision. */
  readonly ids: readonly string[] | null;
  readonly format: ExportFormat;
}

/** A ZIP of decisions: those of some ids, or every one. */
export function useExportDecisions() {
  return useMutation({ mutationFn: askFor, meta: { showsItsError: true } });
}

/** One decision as a file of its own: with the bytes it came with where nothing was edited. */
export function useExportFile() {
  return useMutation({
    mutationFn: async ({ id, format }: { readonly id: string; readonly format: ExportFormat }) => {
      const { bytes } = await askFor({ ids: [id], format });
      const { unzipSync } = await import('fflate');
      const [path, content] = Object.entries(unzipSync(bytes))[0] ?? ['', new Uint8Array()];
      return {
        name: path.split('/').at(-1) ?? path,
        type: 'text/markdown',
        bytes: new Uint8Array(content),
      };
    },
    meta: { showsItsError: true },
  });
}

async function askFor({ ids, format }: Wanted) {
  const query = { format, ...(ids === null ? {} : { id: [...ids] }) };
  const { name, type, base64 } = await call(exportDecisions, { query });
  return { name, type, bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) };
}
