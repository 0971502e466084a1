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
  return useMutation({
    mutationFn: async ({ ids, format }: Wanted) => {
      const query = { format, ...(ids === null ? {} : { id: [...ids] }) };
      const { name, type, base64 } = await call(exportDecisions, { query });
      return { name, type, bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) };
    },
    meta: { showsItsError: true },
  });
}
