import type { Tags } from './snapshot';

export type ManagingTool =
  | 'CloudFormation'
  | 'CDK'
  | 'SST'
  | 'Terraform'
  | 'Serverless Framework'
  | 'Copilot';

/** The tool that will put a workload back to what its code says, and how that is known. */
export interface ManagedBy {
  readonly tool: ManagingTool;
  /** The stack, application or service where it is told. */
  readonly stack: string | null;
  /** e.g. `the tag sst:app` */
  readonly evidence: string;
}

const stackTag = 'aws:cloudformation:stack-name';
const logicalIdTag = 'aws:cloudformation:logical-id';

/** Who manages a workload, told by its tags and else by a name only a tool would give; null: nobody known. */
export function detectManagedBy(tags: Tags | null, name: string): ManagedBy | null {
  const found = new Map(Object.entries(tags ?? {}));
  return fromOwnTags(found) ?? fromStackTags(found) ?? fromConvention(found) ?? fromName(name);
}

function fromOwnTags(tags: ReadonlyMap<string, string>): ManagedBy | null {
  const sst = tags.get('sst:app');
  if (sst !== undefined) return { tool: 'SST', stack: sst, evidence: 'the tag sst:app' };
  const copilot = tags.get('copilot-application');
  if (copilot !== undefined) {
    return { tool: 'Copilot', stack: copilot, evidence: 'the tag copilot-application' };
  }
  return null;
}

function fromStackTags(tags: ReadonlyMap<string, string>): ManagedBy | null {
  const stack = tags.get(stackTag);
  if (stack === undefined) return null;
  const logicalId = tags.get(logicalIdTag) ?? '';
  // The Serverless Framework names each function's resource `<Name>LambdaFunction` and tags it STAGE; the CDK ends
  // every logical id in eight hexadecimal digits.
  if (logicalId.endsWith('LambdaFunction') && tags.has('STAGE')) {
    return { tool: 'Serverless Framework', stack, evidence: `the tag ${logicalIdTag} and the tag STAGE` };
  }
  if (/[0-9A-F]{8}$/.test(logicalId) || [...tags.keys()].some((key) => key.startsWith('aws-cdk:'))) {
    return { tool: 'CDK', stack, evidence: `the tag ${logicalIdTag}` };
  }
  return byWord(tags.get('ManagedBy') ?? tags.get('managed-by') ?? '') === 'CDK'
    ? { tool: 'CDK', stack, evidence: 'the tag ManagedBy' }
    : { tool: 'CloudFormation', stack, evidence: `the tag ${stackTag}` };
}

const conventions = ['managedby', 'provisioner', 'createdby', 'iac', 'deployedby'];

function fromConvention(tags: ReadonlyMap<string, string>): ManagedBy | null {
  for (const [key, value] of tags) {
    const plain = key.toLowerCase().replaceAll(/[-_ :]/g, '');
    const tool = conventions.includes(plain) ? byWord(value) : null;
    if (tool) return { tool, stack: null, evidence: `the tag ${key}` };
    if (plain === 'terraform' && value.toLowerCase() !== 'false') {
      return { tool: 'Terraform', stack: null, evidence: `the tag ${key}` };
    }
  }
  return null;
}

function byWord(value: string): ManagingTool | null {
  const word = value.toLowerCase();
  if (word.includes('terraform') || word.includes('opentofu')) return 'Terraform';
  if (word.includes('cdk')) return 'CDK';
  if (word.includes('serverless')) return 'Serverless Framework';
  if (word.includes('copilot')) return 'Copilot';
  if (/\bsst\b/.test(word)) return 'SST';
  return word.includes('cloudformation') || /\bsam\b/.test(word) ? 'CloudFormation' : null;
}

// CloudFormation names what has no name of its own <stack>-<logical id>-<12 or 13 random letters and digits>.
function fromName(name: string): ManagedBy | null {
  const match = /^(.+)-([A-Za-z][A-Za-z0-9]*)-([A-Za-z0-9]{12,13})$/.exec(name);
  const [, stack, logicalId, suffix] = match ?? [];
  if (!stack || !logicalId || !suffix || !/[A-Z]/.test(suffix) || !/\d/.test(suffix)) return null;
  const tool = /[0-9A-F]{8}$/.test(logicalId) ? 'CDK' : 'CloudFormation';
  return { tool, stack, evidence: 'the form of its name' };
}
