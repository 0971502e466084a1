'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExperimentDetail, StartExperimentInput } from '@/lib/contracts/experiment-shapes';
import {
  cancelExperiment,
  extendExperiment,
  getExperiment,
  listExperiments,
  startExperiment,
} from '@/lib/contracts/experiments';
import type { ExperimentState } from '@/lib/domain/latency/experiments/experiment-state';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { latencyKeys } from './latency-keys';

const whileOpenMs = 10_000;
const isOpen = ({ state }: { readonly state: ExperimentState }) => state === 'planned' || state === 'running';

/** Which experiments: those of a workload or of a change, or all. */
export interface ExperimentsOf {
  readonly workloadId?: string;
  readonly changeId?: string;
}

/** Query of the latest experiments; asked again while one of them is not over. */
export function experimentsOptions(of: ExperimentsOf) {
  return queryOptions({
    queryKey: latencyKeys.experimentList(of),
    queryFn: ({ signal }) => call(listExperiments, { query: { ...of, limit: 200 }, signal }),
    refetchInterval: ({ state }) => (state.data?.data.some(isOpen) ? whileOpenMs : false),
  });
}

/** The latest experiments, newest first. */
export function useExperiments(of: ExperimentsOf) {
  return useQuery(experimentsOptions(of));
}

/** One experiment; asked again until it is over. */
export function useExperiment(experimentId: string) {
  return useQuery({
    queryKey: latencyKeys.experiment(experimentId),
    queryFn: ({ signal }) => call(getExperiment, { params: { experimentId }, signal }),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? whileOpenMs : false),
  });
}

/** Starts an experiment. */
export function useStartExperiment() {
  return useExperimentMutation((body: StartExperimentInput) =>
    call(startExperiment, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Moves the planned end of an experiment. */
export function useExtendExperiment(experimentId: string) {
  return useExperimentMutation((plannedDays: number) =>
    call(extendExperiment, { params: { experimentId }, body: { plannedDays } }),
  );
}

/** Stops an experiment without a verdict. */
export function useCancelExperiment(experimentId: string) {
  return useExperimentMutation((reason: string) =>
    call(cancelExperiment, { params: { experimentId }, body: { reason } }),
  );
}

function useExperimentMutation<Input>(mutationFn: (input: Input) => Promise<ExperimentDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSuccess: (experiment) => client.setQueryData(latencyKeys.experiment(experiment.id), experiment),
    onSettled: () => client.invalidateQueries({ queryKey: latencyKeys.experiments() }),
  });
}
