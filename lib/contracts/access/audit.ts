import { z } from 'zod';
import { defineEndpoint, pageOf } from '../endpoint';
import { Timestamp } from '../shapes';

export const AuditEntry = z
  .object({
    sequence: z.string(),
    at: z.iso.datetime(),
    actorKind: z.enum(['user', 'token', 'system']),
    actorId: z.string().nullable(),
    actorLabel: z.string(),
    requestId: z.string().nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    subjectLabel: z.string(),
    before: z.json(),
    after: z.json(),
    reason: z.string().nullable(),
    awsRequestIds: z.array(z.string()),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

const text = z.string().trim().min(1).max(200).optional();

export const AuditFilter = z.strictObject({
  actor: text.meta({ description: 'Part of who did it.' }),
  action: text.meta({ description: 'The action, or how it begins, e.g. `change.`' }),
  subjectKind: text,
  subjectId: text,
  subject: text.meta({ description: 'Part of the name, or the whole id, of what it was done to.' }),
  from: Timestamp.optional(),
  to: Timestamp.optional().meta({ description: 'Up to, not including.' }),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAudit = defineEndpoint({
  method: 'GET',
  path: '/access/audit',
  operationId: 'listAudit',
  area: 'access',
  summary: 'The audit log, newest first',
  permission: 'audit.read',
  query: AuditFilter.extend({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    cursor: z
      .string()
      .regex(/^\d{1,18}$/, 'is not a cursor this list gave out')
      .optional(),
  }),
  output: pageOf(AuditEntry),
});

export const AuditVerification = z
  .discriminatedUnion('intact', [
    z.object({
      intact: z.literal(true),
      count: z.number().int(),
      headHash: z
        .string()
        .meta({ description: 'The last hash; keep it elsewhere to prove nothing was cut off.' }),
    }),
    z.object({
      intact: z.literal(false),
      count: z.number().int().meta({ description: 'Entries found right before the broken one.' }),
      sequence: z.string().meta({ description: 'The first entry that does not hold.' }),
      problem: z.enum(['content', 'link', 'gap']),
      message: z.string(),
    }),
  ])
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;

export const verifyAudit = defineEndpoint({
  method: 'GET',
  path: '/access/audit/verification',
  operationId: 'verifyAudit',
  area: 'access',
  summary: 'Whether every audit entry still holds, by its hash and its link to the one before',
  permission: 'audit.read',
  output: AuditVerification,
});
