import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { AttachEvidenceInput, Evidence } from './evidence-shapes';

const area = 'decisions';
const params = z.strictObject({
  decisionId: z.string().min(1).max(200).describe('Its id or its slug.'),
});

export const listEvidence = defineEndpoint({
  area,
  permission: 'decisions.read',
  method: 'GET',
  path: '/decisions/{decisionId}/evidence',
  operationId: 'listEvidence',
  summary: 'What a decision rests on, as it was frozen, the last attached first',
  params,
  output: z.object({ data: z.array(Evidence), meta: z.object({ nextCursor: z.null() }) }),
});
export const attachEvidence = defineEndpoint({
  area,
  permission: 'decisions.write',
  method: 'POST',
  path: '/decisions/{decisionId}/evidence',
  operationId: 'attachEvidence',
  summary: 'Freeze a comparison, an experiment’s result or a measurement into a decision',
  description:
    'It is read now, kept with its window and the day of its prices, and can’t be changed any more.',
  params,
  body: AttachEvidenceInput,
  output: Evidence,
  status: 201,
});
export const detachEvidence = defineEndpoint({
  area,
  permission: 'decisions.write',
  method: 'DELETE',
  path: '/decisions/{decisionId}/evidence/{evidenceId}',
  operationId: 'detachEvidence',
  summary: 'Show evidence with a decision no longer; what was frozen is kept',
  params: params.extend({ evidenceId: z.uuid() }),
  output: z.undefined(),
  status: 204,
});
