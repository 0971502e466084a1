'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createScenario,
  duplicateScenario,
  exportScenario,
  freezeScenario,
  getScenario,
  listScenarios,
  revokeShare,
  shareScenario,
  updateScenario,
} from '@/lib/contracts/costs/scenarios';
import type { BodyOf } from '@/lib/contracts/endpoint';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { compareKeys } from './compare-keys';

interface Filter {
  readonly module?: string;
  readonly workload?: string;
  readonly archived?: 'exclude' | 'only';
}

/** Saved comparisons, latest first. */
export function useScenarios(filter: Filter) {
  return useQuery({
    queryKey: compareKeys.scenarioList(filter),
    queryFn: ({ signal }) => call(listScenarios, { query: filter, signal }),
  });
}

/** One saved comparison with what was frozen of it. */
export function useScenario(scenarioId: string) {
  return useQuery({
    queryKey: compareKeys.scenario(scenarioId),
    queryFn: ({ signal }) => call(getScenario, { params: { scenarioId }, signal }),
  });
}

function useScenarioMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: compareKeys.scenarios() }),
  });
}

/** Saves a comparison under a name. */
export function useCreateScenario() {
  return useScenarioMutation((body: BodyOf<typeof createScenario>) =>
    call(createScenario, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Renames, changes, attaches or archives a saved comparison. */
export function useUpdateScenario(scenarioId: string) {
  return useScenarioMutation((body: BodyOf<typeof updateScenario>) =>
    call(updateScenario, { params: { scenarioId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Copies a saved comparison under another name. */
export function useDuplicateScenario(scenarioId: string) {
  return useScenarioMutation((name: string) =>
    call(duplicateScenario, { params: { scenarioId }, body: { name }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Freezes a saved comparison as evidence. */
export function useFreezeScenario(scenarioId: string) {
  return useScenarioMutation((reason: string) =>
    call(freezeScenario, { params: { scenarioId }, body: { reason }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Makes a link that shows a comparison's present results. */
export function useShareScenario(scenarioId: string) {
  return useScenarioMutation((expiresInDays: number) =>
    call(shareScenario, {
      params: { scenarioId },
      body: { expiresInDays },
      idempotencyKey: newIdempotencyKey(),
    }),
  );
}

/** Ends a shared link. */
export function useRevokeShare(scenarioId: string) {
  return useScenarioMutation((shareId: string) => call(revokeShare, { params: { scenarioId, shareId } }));
}

/** Reads a saved comparison as a file. */
export function useExportScenario(scenarioId: string) {
  return useMutation({
    mutationFn: (format: 'csv' | 'markdown') =>
      call(exportScenario, { params: { scenarioId }, query: { format } }),
  });
}
