import { matches, present, requireAll } from '../../constraints';
import { type Input, text } from '../../input';
import { conflict, invalid } from '../errors';
import type { PolicyStatement, ResourcePolicy } from '../state';

function principalOf(given: string): unknown {
  if (given === '*') return '*';
  if (/^\d{12}$/.test(given)) return { AWS: `arn:aws:iam::${given}:root` };
  if (given.startsWith('arn:')) return { AWS: given };
  if (given.includes('.')) return { Service: given };
  throw invalid('The provided principal was invalid. Please check the principal and try again.');
}

/** Alexa's principal says nothing about who calls; the token does. */
function conditionOf(input: Input): Readonly<Record<string, unknown>> {
  const equals = {
    'AWS:SourceAccount': text(input, 'SourceAccount'),
    'lambda:FunctionUrlAuthType': text(input, 'FunctionUrlAuthType'),
    'lambda:EventSourceToken': text(input, 'EventSourceToken'),
    'aws:PrincipalOrgID': text(input, 'PrincipalOrgID'),
  };
  const given = Object.entries(equals).filter(([, value]) => value !== undefined);
  const source = text(input, 'SourceArn');
  const condition = {
    ...(given.length === 0 ? {} : { StringEquals: Object.fromEntries(given) }),
    ...(source === undefined ? {} : { ArnLike: { 'AWS:SourceArn': source } }),
  };
  return Object.keys(condition).length === 0 ? {} : { Condition: condition };
}

/** Checks the members of AddPermission that need no look at what is there. Throws ValidationException. */
export function requireStatement(input: Input): void {
  requireAll([
    present(text(input, 'StatementId'), 'statementId'),
    matches(text(input, 'StatementId'), 'statementId', '([a-zA-Z0-9-_]+)'),
    present(text(input, 'Action'), 'action'),
    present(text(input, 'Principal'), 'principal'),
  ]);
}

/** Returns the statement a call describes, for a resource. Throws for a principal that AWS does not know. */
export function statementOf(input: Input, resource: string): PolicyStatement {
  const given = text(input, 'Principal') ?? '';
  const alexa = given === 'alexa-appkit.amazon.com' || given === 'alexa-connectedhome.amazon.com';
  return {
    Sid: text(input, 'StatementId'),
    Effect: 'Allow',
    Principal: alexa ? '*' : principalOf(given),
    Action: text(input, 'Action'),
    Resource: resource,
    ...conditionOf(input),
  };
}

/** Throws ResourceConflictException when a policy has a statement of that id. */
export function requireNewSid(policy: ResourcePolicy | null, sid: unknown): void {
  if (policy?.statements.some((one) => one.Sid === sid)) {
    throw conflict(
      `The statement id (${String(sid)}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
    );
  }
}

/** Returns a policy as GetPolicy writes it. */
export function policyView({ statements, revisionId }: ResourcePolicy) {
  const policy = { Version: '2012-10-17', Id: 'default', Statement: statements };
  return { Policy: JSON.stringify(policy), RevisionId: revisionId };
}
