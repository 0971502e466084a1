import { writeFileSync } from 'node:fs';
import { toIamPolicy } from '../server/aws/iam-policy';

// Run after a change to server/aws/operations.ts: npx tsx scripts/write-iam-policy.ts
writeFileSync('docs/iam-policy.json', `${JSON.stringify(toIamPolicy(), null, 2)}\n`);
