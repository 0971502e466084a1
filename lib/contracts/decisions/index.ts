import { z } from 'zod';
import { defineEndpoint, pageOf, pageQuery } from '../endpoint';
import { exportDecisions, importDecisions } from './import';
import {
  CreateDecisionInput,
  DecisionDetail,
  DecisionPage,
  DecisionRevision,
  DecisionsQuery,
  SaveTextInput,
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
  supersedeDecision,
  importDecisions,
  exportDecisions,
] as const;
