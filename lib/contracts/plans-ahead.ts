import { z } from 'zod';
import { conflictCodes } from '@/lib/domain/changes/ahead/find-conflicts';
import { planStandings } from '@/lib/domain/changes/ahead/judge-plan';
import { planRunners } from '@/lib/domain/changes/ahead/next-plan-step';
import { groupItemStates, groupStates } from '@/lib/domain/changes/group';
import { EndTime } from './change-end';
import { ChangeFailure } from './change-failure';
import { mostTogether } from './change-groups';
import { ChangePlan } from './change-plan';
import { act, Change, person } from './change-shapes';
import { defineEndpoint, pageOf, pageQuery } from './endpoint';
import { Qualifier } from './scaling-requests';
import { knownOf, Timestamp } from './shapes';

const area = 'changes';
const { localTime, timeZone } = EndTime.shape;

/** What a plan ahead asks of one workload. */
export const PlanAheadFloor = z.strictObject({
  workloadId: z.uuid(),
  qualifier: Qualifier,
  atLeast: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Tasks, or execution environments, that are there whatever the load.'),
});
export type PlanAheadFloor = z.infer<typeof PlanAheadFloor>;

export const PlanAheadInput = z.strictObject({
  name: z.string().trim().min(3).max(120).meta({ example: 'Payroll day' }),
  reason: z.string().trim().min(3).max(500).describe('Why; kept with each change and in the audit log.'),
  from: localTime.meta({ example: '2026-12-30T06:00' }),
  until: localTime.meta({ example: '2026-12-31T22:00' }),
  timeZone,
  items: z.array(PlanAheadFloor).min(1).max(mostTogether).describe('What is kept ready; each workload once.'),
  byAws: z
    .boolean()
    .default(true)
    .describe(
      'True: AWS begins and ends it by scheduled actions, where each workload has a scalable target; else a worker does.',
    ),
});
export type PlanAheadInput = z.infer<typeof PlanAheadInput>;

/** What a floor adds to what is held, as it was when it was priced. */
export const PlanAheadEstimate = z.object({
  held: knownOf(z.number()),
  cost: ChangePlan.options[0].shape.cost,
});
export type PlanAheadEstimate = z.infer<typeof PlanAheadEstimate>;

/** Dollars from the beginning to the end; `missing` says what is unknown, so that it is at least that. */
const ExpectedCost = z.object({ usd: knownOf(z.string()), missing: z.string().nullable() });

export const PlanConflict = z.object({
  code: z.enum(conflictCodes),
  effect: z
    .enum(['blocks', 'warns'])
    .describe('`blocks`: it can’t begin, or end, while that stands; `warns`: it can, but not as planned.'),
  title: z.string(),
  detail: z.string(),
});
export type PlanConflict = z.infer<typeof PlanConflict>;

/** A plan ahead as lists and the timeline show it. */
export const PlanAhead = z.object({
  id: z.uuid(),
  number: z.number().int(),
  name: z.string(),
  reason: z.string(),
  startsAt: Timestamp,
  endsAt: Timestamp,
  /** The same on the clocks of its zone. */
  from: z.string(),
  until: z.string(),
  timeZone: z.string(),
  standing: z
    .enum(planStandings)
    .describe('`heldBack`: it should have begun, and something keeps it; `asks`: a person must end it.'),
  /** Why it has not begun, or never did. */
  problem: ChangeFailure.nullable(),
  cost: ExpectedCost,
  pricedAt: Timestamp,
  size: z.number().int(),
  createdBy: person,
  createdAt: Timestamp,
  runBy: z
    .enum(planRunners)
    .describe('`aws`: by scheduled actions, and a worker makes up for what AWS has not done.'),
  /** What puts its scheduled actions at AWS; null: a worker carries it out. */
  schedules: z.object({ id: z.string(), number: z.number(), state: z.enum(groupStates) }).nullable(),
  /** Its changes, once it has begun. */
  group: z.object({ id: z.string(), number: z.number() }).nullable(),
  conflicts: z.array(PlanConflict),
});
export type PlanAhead = z.infer<typeof PlanAhead>;

/** One workload of a plan, with what it adds and what became of it. */
export const PlanAheadItem = z.object({
  workload: Change.shape.workload,
  qualifier: z.string().nullable(),
  atLeast: z.number().int(),
  estimate: PlanAheadEstimate,
  /** Null: it has not begun. `held`: as much was held already. */
  outcome: z.enum([...groupItemStates, 'held']).nullable(),
  changeId: z.string().nullable(),
  problem: ChangeFailure.nullable(),
});
export type PlanAheadItem = z.infer<typeof PlanAheadItem>;

export const PlanAheadDetail = PlanAhead.extend({
  items: z.array(PlanAheadItem),
  acts: z.object({ edit: act, cancel: act }),
});
export type PlanAheadDetail = z.infer<typeof PlanAheadDetail>;

/** What a plan would cost and meet; nothing is kept. */
export const PlanAheadPreview = PlanAhead.pick({
  startsAt: true,
  endsAt: true,
  cost: true,
  conflicts: true,
  runBy: true,
}).extend({
  items: z.array(PlanAheadItem.pick({ workload: true, qualifier: true, atLeast: true, estimate: true })),
});
export type PlanAheadPreview = z.infer<typeof PlanAheadPreview>;

export const ListPlansAheadQuery = pageQuery.extend({
  from: Timestamp.optional().describe('Only those that end after this moment.'),
  until: Timestamp.optional().describe('Only those that begin before this moment.'),
  workload: z.uuid().optional().describe('Only those that name this workload.'),
});
export type ListPlansAheadQuery = z.infer<typeof ListPlansAheadQuery>;

const params = z.strictObject({ planId: z.uuid() });

export const addPlanAhead = defineEndpoint({
  method: 'POST',
  path: '/changes/ahead',
  operationId: 'addPlanAhead',
  area,
  summary: 'Plan capacity for a time to come',
  description:
    'When it begins, a worker raises each workload’s floor by changes of a group, as the person who planned it; at its end each is taken back.',
  permission: 'changes.apply',
  body: PlanAheadInput,
  output: PlanAheadDetail,
  status: 201,
});
export const previewPlanAhead = defineEndpoint({
  method: 'POST',
  path: '/changes/ahead/preview',
  operationId: 'previewPlanAhead',
  area,
  summary: 'What a plan ahead would cost, and what it would meet',
  description: 'From what was last read of the workloads and the prices in force; nothing is kept.',
  permission: 'changes.plan',
  body: PlanAheadInput.extend({
    planId: z.uuid().nullable().default(null).describe('The plan it would take the place of.'),
  }),
  output: PlanAheadPreview,
});
export const listPlansAhead = defineEndpoint({
  method: 'GET',
  path: '/changes/ahead',
  operationId: 'listPlansAhead',
  area,
  summary: 'List plans ahead by when they begin, with what they meet',
  permission: 'estate.read',
  query: ListPlansAheadQuery,
  output: pageOf(PlanAhead),
});
export const getPlanAhead = defineEndpoint({
  method: 'GET',
  path: '/changes/ahead/{planId}',
  operationId: 'getPlanAhead',
  area,
  summary: 'Get a plan ahead with its workloads',
  permission: 'estate.read',
  params,
  output: PlanAheadDetail,
});
export const updatePlanAhead = defineEndpoint({
  method: 'PUT',
  path: '/changes/ahead/{planId}',
  operationId: 'updatePlanAhead',
  area,
  summary: 'Change a plan ahead that has not begun',
  permission: 'changes.apply',
  params,
  body: PlanAheadInput,
  output: PlanAheadDetail,
});
export const cancelPlanAhead = defineEndpoint({
  method: 'POST',
  path: '/changes/ahead/{planId}/cancel',
  operationId: 'cancelPlanAhead',
  area,
  summary: 'Cancel a plan ahead whose changes have not been applied',
  permission: 'changes.apply',
  params,
  output: PlanAheadDetail,
});

export const planAheadEndpoints = [
  addPlanAhead,
  previewPlanAhead,
  listPlansAhead,
  getPlanAhead,
  updatePlanAhead,
  cancelPlanAhead,
] as const;
