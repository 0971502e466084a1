import { z } from 'zod';
import { experimentStates } from '@/lib/domain/latency/experiments/experiment-state';
import { defineEndpoint, pageOf, pageQuery } from './endpoint';
import { Experiment, ExperimentDetail, StartExperimentInput } from './experiment-shapes';

const area = 'latency';
const params = z.strictObject({ experimentId: z.uuid() });

export const ExperimentsQuery = pageQuery.extend({
  state: z.enum(experimentStates).optional(),
  workloadId: z.uuid().optional(),
  changeId: z.uuid().optional(),
});
export type ExperimentsQuery = z.infer<typeof ExperimentsQuery>;

export const listExperiments = defineEndpoint({
  method: 'GET',
  path: '/latency/experiments',
  operationId: 'listExperiments',
  area,
  summary: 'Experiments, newest first',
  permission: 'estate.read',
  query: ExperimentsQuery,
  output: pageOf(Experiment),
});

export const startExperiment = defineEndpoint({
  method: 'POST',
  path: '/latency/experiments',
  operationId: 'startExperiment',
  area,
  summary: 'Freeze a baseline and start an experiment',
  description:
    'Latency, cold starts, errors and cost of the same hours of the week before and after a change are compared until there is a verdict or its days are over. What the models predict is frozen with it.',
  permission: 'experiments.write',
  body: StartExperimentInput,
  output: ExperimentDetail,
  status: 201,
});

export const getExperiment = defineEndpoint({
  method: 'GET',
  path: '/latency/experiments/{experimentId}',
  operationId: 'getExperiment',
  area,
  summary: 'One experiment: its baseline, what was predicted and what was found',
  permission: 'estate.read',
  params,
  output: ExperimentDetail,
});

export const extendExperiment = defineEndpoint({
  method: 'PATCH',
  path: '/latency/experiments/{experimentId}',
  operationId: 'extendExperiment',
  area,
  summary: 'Let an experiment that is not over run longer or shorter',
  permission: 'experiments.write',
  params,
  body: z.strictObject({ plannedDays: z.number().int().min(3).max(28) }),
  output: ExperimentDetail,
});

export const cancelExperiment = defineEndpoint({
  method: 'POST',
  path: '/latency/experiments/{experimentId}/cancel',
  operationId: 'cancelExperiment',
  area,
  summary: 'Stop an experiment without a verdict',
  permission: 'experiments.write',
  params,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  output: ExperimentDetail,
});

export const experimentEndpoints = [
  listExperiments,
  startExperiment,
  getExperiment,
  extendExperiment,
  cancelExperiment,
] as const;
