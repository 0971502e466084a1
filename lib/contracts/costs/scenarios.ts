import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import {
  CreateScenarioInput,
  Scenario,
  ScenarioPage,
  Share,
  SnapshotContent,
  SnapshotSummary,
  UpdateScenarioInput,
} from './scenario-shapes';

const area = 'costs';
const scenarioParams = z.strictObject({ scenarioId: z.uuid() });
const read = { area, permission: 'costs.read' } as const;
const write = { area, permission: 'scenarios.write' } as const;

export const listScenarios = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/costs/scenarios',
  operationId: 'listScenarios',
  summary: 'Saved comparisons, latest first',
  query: z.strictObject({
    module: z.string().min(1).max(80).optional().describe('Slug.'),
    workload: z.uuid().optional(),
    archived: z.enum(['exclude', 'only']).default('exclude'),
  }),
  output: z.object({ data: z.array(Scenario), meta: z.object({ nextCursor: z.null() }) }),
});
export const createScenario = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/costs/scenarios',
  operationId: 'createScenario',
  summary: 'Save a comparison under a name',
  description: 'The configuration and measured use it starts from are read now and kept with it.',
  body: CreateScenarioInput,
  output: Scenario,
  status: 201,
});
export const getScenario = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/costs/scenarios/{scenarioId}',
  operationId: 'getScenario',
  summary: 'A saved comparison with its inputs and what was frozen of it',
  params: scenarioParams,
  output: ScenarioPage,
});
export const updateScenario = defineEndpoint({
  ...write,
  method: 'PATCH',
  path: '/costs/scenarios/{scenarioId}',
  operationId: 'updateScenario',
  summary: 'Rename, change, attach elsewhere, archive or bring back a saved comparison',
  params: scenarioParams,
  body: UpdateScenarioInput,
  output: Scenario,
});
export const duplicateScenario = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/costs/scenarios/{scenarioId}/duplicate',
  operationId: 'duplicateScenario',
  summary: 'A copy under another name, with the same inputs and use',
  params: scenarioParams,
  body: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  output: Scenario,
  status: 201,
});
export const freezeScenario = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/costs/scenarios/{scenarioId}/snapshots',
  operationId: 'freezeScenario',
  summary: 'Freeze its results as evidence, at the prices of now',
  description: 'A snapshot is never changed; it stays readable when what it was made from is gone.',
  params: scenarioParams,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  output: SnapshotSummary,
  status: 201,
});
export const getSnapshot = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/costs/scenarios/{scenarioId}/snapshots/{snapshotId}',
  operationId: 'getScenarioSnapshot',
  summary: 'What was frozen',
  params: scenarioParams.extend({ snapshotId: z.uuid() }),
  output: SnapshotContent,
});
export const shareScenario = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/costs/scenarios/{scenarioId}/shares',
  operationId: 'shareScenario',
  summary: 'A link that shows its present results to whoever has it',
  description:
    'Freezes the scenario and answers a link that needs no session, until it expires or is revoked. The link is in this answer only.',
  params: scenarioParams,
  body: z.strictObject({ expiresInDays: z.number().int().min(1).max(90) }),
  output: z.object({ share: Share, path: z.string().describe('The link’s path on this server.') }),
  status: 201,
});
export const revokeShare = defineEndpoint({
  ...write,
  method: 'DELETE',
  path: '/costs/scenarios/{scenarioId}/shares/{shareId}',
  operationId: 'revokeScenarioShare',
  summary: 'End a shared link at once',
  params: scenarioParams.extend({ shareId: z.uuid() }),
  output: z.undefined(),
  status: 204,
});
export const exportScenario = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/costs/scenarios/{scenarioId}/export',
  operationId: 'exportScenario',
  summary: 'Its results at the prices of now as CSV or Markdown, exact, with sources and dates',
  params: scenarioParams,
  query: z.strictObject({ format: z.enum(['csv', 'markdown']).default('markdown') }),
  output: z.object({ name: z.string(), type: z.string(), text: z.string() }),
});

export const scenarioEndpoints = [
  listScenarios,
  createScenario,
  getScenario,
  updateScenario,
  duplicateScenario,
  freezeScenario,
  getSnapshot,
  shareScenario,
  revokeShare,
  exportScenario,
] as const;
