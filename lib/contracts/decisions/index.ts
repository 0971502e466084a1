import { z } from 'zod';
import { defineEndpoint, pageOf, pageQuery } from '../endpoint';
import { attachEvidence, detachEvidence, listEvidence } from './evidence';
import { exportDecisions, importDecisions } from './import';
import {
  CreateDecisionInput,
  DatedDecision,
  DecisionDetail,
  DecisionPage,
  DecisionRevision,
  DecisionRevisionText,
  DecisionsQuery,
  EditFactsInput,
  RestoreInput,
  SaveTextInput,
  ScopeInput,
  SupersedeInput,
} from './shapes';

const area = 'decisions';
const read = { area, permission: 'decisions.read' } as const;
const write = { area, permission: 'decisions.write' } as const;
const params = z.strictObject({
  decisionId: z.string().min(1).max(200).describe('Its id or its slug.'),
});
/** A record's text is larger than what other requests carry. */
const maxBodyBytes = 5_000_000;

export const listDecisions = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions',
  operationId: 'listDecisions',
  summary: 'Decisions: what a search finds, the best first, or all, the last changed first',
  query: DecisionsQuery,
  output: DecisionPage,
});
export const createDecision = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/decisions',
  operationId: 'createDecision',
  summary: 'Add a decision from its Markdown',
  description:
    'The text is kept as it is. What it does not say stays unknown and is listed among the issues, each with its line.',
  body: CreateDecisionInput,
  maxBodyBytes,
  output: DecisionDetail,
  status: 201,
});
export const getDecision = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions/{decisionId}',
  operationId: 'getDecision',
  summary: 'A decision: its text, what was read from it, its links and its scope',
  params,
  output: DecisionDetail,
});
export const saveDecisionText = defineEndpoint({
  ...write,
  method: 'PUT',
  path: '/decisions/{decisionId}/text',
  operationId: 'saveDecisionText',
  summary: 'Save a new text, unless someone else has since the revision it was changed from',
  description: 'Answers 409 where someone has: `data` holds their revision, its text and who saved it.',
  params,
  body: SaveTextInput,
  maxBodyBytes,
  output: DecisionDetail,
});
export const listDecisionRevisions = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions/{decisionId}/revisions',
  operationId: 'listDecisionRevisions',
  summary: 'Every text it has had, the last first',
  params,
  query: pageQuery,
  output: pageOf(DecisionRevision),
});

const revisionParams = params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });

export const getDecisionRevision = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions/{decisionId}/revisions/{number}',
  operationId: 'getDecisionRevision',
  summary: 'A text it has had',
  params: revisionParams,
  output: DecisionRevisionText,
});
export const restoreDecisionRevision = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/decisions/{decisionId}/revisions/{number}/restore',
  operationId: 'restoreDecisionRevision',
  summary: 'Have it say again what it said, as a new revision',
  description: 'Nothing of its history is lost. Answers 409 where someone has saved it since `revision`.',
  params: revisionParams,
  body: RestoreInput,
  output: DecisionDetail,
});
export const editDecisionFacts = defineEndpoint({
  ...write,
  method: 'PATCH',
  path: '/decisions/{decisionId}/facts',
  operationId: 'editDecisionFacts',
  summary: 'Change single facts of it in the lines of its text that state them',
  description:
    'Every other line stays as it is; a fact that was not stated gets a line of its own. Refused where the text has no safe place for one, or a status may not follow the present one.',
  params,
  body: EditFactsInput,
  output: DecisionDetail,
});
export const setDecisionScope = defineEndpoint({
  ...write,
  method: 'PUT',
  path: '/decisions/{decisionId}/scope',
  operationId: 'setDecisionScope',
  summary: 'Say what it governs: modules, workloads and stages',
  params,
  body: ScopeInput,
  output: DecisionDetail,
});

export const listDecisionTimeline = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions/timeline',
  operationId: 'listDecisionTimeline',
  summary: 'Decisions by the day they were decided, the last first',
  query: pageQuery,
  output: z.object({
    data: z.array(DatedDecision),
    meta: z.object({
      nextCursor: z.string().nullable(),
      undated: z.number().int().describe('How many do not say their day, and are left out.'),
    }),
  }),
});
export const listSupersessions = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/decisions/supersessions',
  operationId: 'listSupersessions',
  summary: 'What superseded what: every decision that did or was, and the links between them',
  description: 'The last 2,000 links at most.',
  output: z.object({
    decisions: z.array(DatedDecision),
    links: z.array(z.object({ older: z.uuid(), newer: z.uuid() })),
    total: z.number().int().describe('How many links there are.'),
  }),
});

export const supersedeDecision = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/decisions/{decisionId}/supersede',
  operationId: 'supersedeDecision',
  summary: 'Begin the record that supersedes it, and have both say so',
  description:
    'Both texts are saved together. The new record is proposed, governs the same, and its context says what was decided before.',
  params,
  body: SupersedeInput,
  output: DecisionDetail,
  status: 201,
});

export const decisionEndpoints = [
  listDecisions,
  createDecision,
  getDecision,
  saveDecisionText,
  listDecisionRevisions,
  getDecisionRevision,
  restoreDecisionRevision,
  editDecisionFacts,
  setDecisionScope,
  listDecisionTimeline,
  listSupersessions,
  supersedeDecision,
  importDecisions,
  exportDecisions,
  listEvidence,
  attachEvidence,
  detachEvidence,
] as const;
