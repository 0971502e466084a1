import { operations } from './operations';

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

// GetFunction answers with the function's tags only to those who may list them.
const besides = [{ action: 'lambda:ListTags', resource: 'arn:aws:lambda:*:*:function:*' }];

/** The least a role needs for what the gateway does: reads, and the writes of changes as a statement of their own. */
export function toIamPolicy(): IamPolicy {
  const needs = operations
    // Everybody may ask who they are.
    .filter((operation) => operation.service !== 'sts')
    .map(({ service, name, access, resource }) => ({ action: `${service}:${name}`, access, resource }));
  const reads = [...needs.filter((need) => need.access === 'read'), ...besides];
  const writes = needs.filter((need) => need.access === 'write');
  return {
    Version: '2012-10-17',
    Statement: [...toStatements('TrimtabReads', reads), ...toStatements('TrimtabChanges', writes)],
  };
}

function toStatements(
  sid: string,
  needs: readonly { readonly action: string; readonly resource: string }[],
): readonly Statement[] {
  const resources = [...new Set(needs.map((need) => need.resource))].sort();
  return resources.map((resource, index) => ({
    Sid: resources.length === 1 ? sid : `${sid}${index + 1}`,
    Effect: 'Allow',
    Action: needs
      .filter((need) => need.resource === resource)
      .map((need) => need.action)
      .sort(),
    Resource: [resource],
  }));
}
