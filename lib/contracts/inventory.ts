import { z } from 'zod';
import { defineEndpoint, pageOf, pageQuery } from './endpoint';
import {
  InventoryPage,
  ManagedBy,
  ModulePage,
  Overview,
  Revision,
  WorkloadKind,
  WorkloadPage,
} from './inventory-shapes';
import { MetricsQuery, WorkloadMetrics } from './metric-shapes';
import { SavedView } from './saved-view';
import { listOf, scopeFields } from './shapes';

export * from './inventory-shapes';
export * from './metric-shapes';
export * from './saved-view';
export * from './snapshot-shapes';

const area = 'inventory';
const workloadParams = z.strictObject({ workloadId: z.uuid() });

export const Scope = z.strictObject(scopeFields);
export type Scope = z.infer<typeof Scope>;

export const WorkloadsQuery = pageQuery.extend({
  ...scopeFields,
  /** Words that must all stand in the name, in any order. */
  q: z.string().trim().max(200).optional(),
  kind: listOf(WorkloadKind),
  /** Slugs; `unassigned` for what no rule catches. */
  module: listOf(z.string().min(1).max(80)),
  managedBy: listOf(ManagedBy),
  runtime: listOf(z.string().min(1).max(50)),
  archived: z.enum(['exclude', 'include', 'only']).default('exclude'),
});
export type WorkloadsQuery = z.infer<typeof WorkloadsQuery>;

export const listWorkloads = defineEndpoint({
  method: 'GET',
  path: '/inventory/workloads',
  operationId: 'listWorkloads',
  area,
  summary: 'Functions and services, by name, up to 2,000 a page',
  permission: 'estate.read',
  query: WorkloadsQuery,
  output: InventoryPage,
});
export const getWorkload = defineEndpoint({
  method: 'GET',
  path: '/inventory/workloads/{workloadId}',
  operationId: 'getWorkload',
  area,
  summary: 'One function or service: all that is known of it',
  permission: 'estate.read',
  params: workloadParams,
  output: WorkloadPage,
});
export const listRevisions = defineEndpoint({
  method: 'GET',
  path: '/inventory/workloads/{workloadId}/revisions',
  operationId: 'listRevisions',
  area,
  summary: 'Its configurations as they were observed, newest first, with what changed',
  permission: 'estate.read',
  params: workloadParams,
  query: pageQuery,
  output: pageOf(Revision),
});
export const getWorkloadMetrics = defineEndpoint({
  method: 'GET',
  path: '/inventory/workloads/{workloadId}/metrics',
  operationId: 'getWorkloadMetrics',
  area,
  summary: 'Its CloudWatch metrics over a window, read now, gaps left as gaps',
  permission: 'estate.read',
  params: workloadParams,
  query: MetricsQuery,
  output: WorkloadMetrics,
});
export const listModules = defineEndpoint({
  method: 'GET',
  path: '/inventory/modules',
  operationId: 'listModules',
  area,
  summary: 'The overview: every module in one line, and what needs a person',
  permission: 'estate.read',
  query: Scope,
  output: Overview,
});
export const getModule = defineEndpoint({
  method: 'GET',
  path: '/inventory/modules/{slug}',
  operationId: 'getModule',
  area,
  summary: 'One module with its workloads; `unassigned` for what no rule catches',
  permission: 'estate.read',
  params: z.strictObject({ slug: z.string().min(1).max(80) }),
  query: Scope,
  output: ModulePage,
});

const viewArea = z.enum(['inventory', 'overview', 'changes', 'audit']);

export const listViews = defineEndpoint({
  method: 'GET',
  path: '/inventory/views',
  operationId: 'listViews',
  area,
  summary: 'Your saved views',
  permission: 'estate.read',
  query: z.strictObject({ area: viewArea.optional() }),
  output: pageOf(SavedView),
});
export const saveView = defineEndpoint({
  method: 'POST',
  path: '/inventory/views',
  operationId: 'saveView',
  area,
  summary: 'Save a view under a name; an existing one of that name is replaced',
  permission: 'views.write',
  body: z.strictObject({
    area: viewArea.default('inventory'),
    name: z.string().trim().min(1).max(80),
    query: z.string().max(4000),
  }),
  output: SavedView,
  status: 201,
});
export const deleteView = defineEndpoint({
  method: 'DELETE',
  path: '/inventory/views/{viewId}',
  operationId: 'deleteView',
  area,
  summary: 'Forget one of your saved views',
  permission: 'views.write',
  params: z.strictObject({ viewId: z.uuid() }),
  output: z.undefined(),
  status: 204,
});

export const inventoryEndpoints = [
  listWorkloads,
  getWorkload,
  listRevisions,
  getWorkloadMetrics,
  listModules,
  getModule,
  listViews,
  saveView,
  deleteView,
] as const;
