import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { scopeFields } from '../shapes';
import { CompareInput, CompareReport, Usage } from './compare-shapes';

export const compareCosts = defineEndpoint({
  method: 'POST',
  path: '/costs/compare',
  operationId: 'compareCosts',
  area: 'costs',
  summary: 'Compare the ways to run a workload, a module or a usage given by hand',
  description:
    'Prices each option from the price book in force, today and over a range of traffic, with every crossing to the request. What can’t be compared says why. Nothing is stored.',
  permission: 'costs.read',
  body: CompareInput,
  output: CompareReport,
});

export const getUsage = defineEndpoint({
  method: 'GET',
  path: '/costs/usage',
  operationId: 'getUsage',
  area: 'costs',
  summary: 'The configuration and measured use that a comparison of a workload or module starts from',
  permission: 'costs.read',
  query: z
    .strictObject({
      workload: z.uuid().optional(),
      module: z.string().min(1).max(80).optional(),
      stage: scopeFields.stage,
    })
    .refine(({ workload, module }) => (workload === undefined) !== (module === undefined), {
      message: 'name either a workload or a module',
      path: ['workload'],
    }),
  output: Usage,
});
