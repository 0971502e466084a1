import { toKey } from './plain-text';
import { fieldsElsewhere } from './words/fields';

/** The facts a record may state in a line, a table or front matter of its own. */
export type FieldKey =
  | 'id'
  | 'title'
  | 'status'
  | 'date'
  | 'deciders'
  | 'owner'
  | 'deviation'
  | 'deviationReason'
  | 'tags'
  | 'supersedes'
  | 'supersededBy'
  | 'amends'
  | 'amendedBy'
  | 'relates'
  | 'nextReview'
  | 'cadence'
  | 'lastUpdated';

const names: Readonly<Record<FieldKey, readonly string[]>> = {
  id: ['id', 'adr', 'adr id', 'adr number', 'number', 'no', 'decision id', 'identifier', 'rfc', 'pep', 'kep'],
  title: ['title', 'name', 'decision title', 'feature name'],
  status: ['status', 'state', 'adr status', 'decision status', 'current status'],
  date: [
    'date',
    'decision date',
    'decided',
    'decided on',
    'date decided',
    'date of decision',
    'accepted on',
    'date accepted',
    'approved on',
    'adopted on',
    'dated',
  ],
  deciders: [
    'deciders',
    'decider',
    'decision makers',
    'decision maker',
    'decided by',
    'approvers',
    'approver',
    'approved by',
    'accepted by',
  ],
  owner: ['owner', 'owners', 'owned by', 'decision owner', 'responsible', 'accountable'],
  deviation: [
    'deviation',
    'deviates',
    'deviation from best practice',
    'deviation from best practices',
    'deviates from best practice',
    'deviates from best practices',
    'best practice deviation',
  ],
  deviationReason: [
    'justification for deviation',
    'deviation justification',
    'justification of deviation',
    'reason for deviation',
    'why we deviate',
  ],
  tags: ['tags', 'tag', 'keywords', 'labels', 'categories', 'category', 'topics'],
  supersedes: ['supersedes', 'supercedes', 'superseeds', 'superseds', 'replaces', 'obsoletes'],
  supersededBy: [
    'superseded by',
    'superceded by',
    'superseeded by',
    'supersededby',
    'replaced by',
    'obsoleted by',
  ],
  amends: ['amends', 'updates', 'extends', 'refines', 'clarifies'],
  amendedBy: ['amended by', 'updated by', 'extended by', 'refined by', 'clarified by'],
  relates: [
    'relates to',
    'related to',
    'related',
    'related adrs',
    'related adr',
    'related decisions',
    'related decision',
    'see also',
    'depends on',
    'relates',
  ],
  nextReview: [
    'next review',
    'next review date',
    'review date',
    'review by',
    'review on',
    'revisit on',
    'revisit by',
    'review due',
    'next review due',
    'to be reviewed',
    'expires',
  ],
  cadence: [
    'review cadence',
    'cadence',
    'review frequency',
    'review cycle',
    'review interval',
    'review every',
  ],
  lastUpdated: [
    'last updated',
    'last update',
    'updated',
    'last modified',
    'updated on',
    'created',
    'start date',
    'created on',
  ],
};

const byName = new Map<string, FieldKey>();
for (const table of [names, fieldsElsewhere])
  for (const [key, list] of Object.entries(table))
    for (const name of list) byName.set(toKey(name), key as FieldKey);

/** The fact a label stands for, or null for a label that is none of ours. */
export function toFieldKey(label: string): FieldKey | null {
  return byName.get(toKey(label.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))) ?? null;
}

/** Every English label, longest first: what a line of several facts is split at. */
export const fieldLabels = Object.values(names)
  .flat()
  .sort((a, b) => b.length - a.length);
