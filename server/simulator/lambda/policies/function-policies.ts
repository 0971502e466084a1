import { type Input, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import {
  aliasNotFound,
  functionNotFound,
  invalid,
  notFound,
  resourceMissing,
  staleRevision,
} from '../errors';
import { readReference } from '../names';
import type { LambdaFunction, PolicyStatement } from '../state';
import { findVersion, requireRevision, revisionAt, revisionIdAt } from '../versions';
import { policyView, requireNewSid, requireStatement, statementOf } from './statement';

/** What a policy call is about. */
interface Subject {
  readonly target: LambdaFunction;
  /** `$LATEST` for the function itself. */
  readonly qualifier: string;
  readonly arn: string;
}

function subjectOf(input: Input, call: CallContext, missing: (arn: string) => Error): Subject {
  const { name, arn, qualifier } = readReference(input, call);
  if (qualifier === '$LATEST') throw invalid('We currently do not support adding policies for $LATEST.');
  const target = call.state.lambda.functions.get(name);
  if (target === undefined) throw missing(arn);
  if (qualifier === null) return { target, qualifier: '$LATEST', arn };
  if (findVersion(target, qualifier) !== null) return { target, qualifier, arn: `${arn}:${qualifier}` };
  throw /^[a-zA-Z][a-zA-Z0-9-_]*$/.test(qualifier)
    ? aliasNotFound(arn, qualifier)
    : functionNotFound(`${arn}:${qualifier}`);
}

/** A changed policy counts as a revision of what it is on. */
function write(call: CallContext, subject: Subject, statements: readonly PolicyStatement[]): void {
  const { target, qualifier } = subject;
  const version = qualifier === '$LATEST' ? target.latest : target.versions.get(qualifier);
  const alias = target.aliases.get(qualifier);
  let revisionId = call.world.nextUuid();
  if (version !== undefined) {
    const revised = { ...version, revision: revisionAt(version, call.now) };
    if (qualifier === '$LATEST') target.latest = revised;
    else target.versions.set(qualifier, revised);
    revisionId = revisionIdAt(call.world, target, revised, call.now);
  }
  if (alias !== undefined) target.aliases.set(qualifier, { ...alias, revision: alias.revision + 1 });
  if (statements.length === 0) target.policies.delete(qualifier);
  else target.policies.set(qualifier, { statements, revisionId });
}

function requireFresh(input: Input, call: CallContext, { target, qualifier }: Subject): void {
  const given = text(input, 'RevisionId');
  if (given === undefined) return;
  const policy = target.policies.get(qualifier);
  if (policy !== undefined || target.aliases.has(qualifier)) {
    if (policy?.revisionId !== given) throw staleRevision('GetPolicy');
    return;
  }
  const version = findVersion(target, qualifier) ?? target.latest;
  requireRevision(given, revisionIdAt(call.world, target, version, call.now));
}

/** AddPermission: lets a service or account invoke a function, version or alias. */
export const addPermission: Operation = {
  route: 'POST /2015-03-31/functions/{FunctionName}/policy',
  status: 201,
  handle(input, call) {
    requireStatement(input);
    const subject = subjectOf(input, call, functionNotFound);
    const policy = subject.target.policies.get(subject.qualifier) ?? null;
    const statement = statementOf(input, subject.arn);
    requireNewSid(policy, statement.Sid);
    requireFresh(input, call, subject);
    write(call, subject, [...(policy?.statements ?? []), statement]);
    return { Statement: JSON.stringify(statement) };
  },
};

/** RemovePermission: takes one statement away; the policy goes with its last one. */
export const removePermission: Operation = {
  route: 'DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId}',
  status: 204,
  handle(input, call) {
    const subject = subjectOf(input, call, (arn) => notFound(`No policy found for: ${arn}`));
    const policy = subject.target.policies.get(subject.qualifier);
    if (policy === undefined) throw notFound('No policy is associated with the given resource.');
    const sid = text(input, 'StatementId') ?? '';
    const left = policy.statements.filter((one) => one.Sid !== sid);
    if (left.length === policy.statements.length) {
      throw notFound(`Statement ${sid} is not found in resource policy.`);
    }
    requireFresh(input, call, subject);
    write(call, subject, left);
    return {};
  },
};

/** GetPolicy: of the function, or of a version or alias. */
export const getPolicy: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/policy',
  handle(input, call) {
    const { name, qualifier } = readReference(input, call);
    const policy = call.state.lambda.functions.get(name)?.policies.get(qualifier ?? '$LATEST');
    if (policy === undefined) throw resourceMissing();
    return policyView(policy);
  },
};
