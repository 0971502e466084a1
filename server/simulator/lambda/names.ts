import { atMost, matches, present, requireAll } from '../constraints';
import { AwsError, accessDenied } from '../errors';
import { type Input, text } from '../input';
import type { CallContext } from '../service';
import { functionNotFound, invalid, notFound } from './errors';
import type { LambdaFunction } from './state';

const regionPattern = String.raw`((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?`;
const namePrefix = String.raw`(arn:(aws[a-zA-Z-]*)?:lambda:)?${regionPattern}(\d{12}:)?(function:)?`;
const readName = String.raw`${namePrefix}([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`;
const createName = String.raw`${namePrefix}([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?`;
const qualifierPattern = String.raw`\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`;
const parts =
  /^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:([a-z]{2}(?:-[a-z]+)+-\d):)?(?:(\d{12}):)?(?:function:)?([a-zA-Z0-9-_.]+)(?::([^:]+))?$/;

/** What a call names: the function's plain name and the version or alias, if any. */
export interface FunctionReference {
  readonly name: string;
  /** Without qualifier. */
  readonly arn: string;
  readonly qualifier: string | null;
}

function elsewhere(call: CallContext, region: string): AwsError {
  return notFound(`Functions from '${region}' are not reachable in this region ('${call.region}')`);
}

function resolve(call: CallContext, given: string, qualifier: string | undefined): FunctionReference {
  const [, region, account, name = given, derived] = parts.exec(given) ?? [];
  const arn = `arn:aws:lambda:${call.region}:${call.account}:function:${name}`;
  if (account !== undefined && account !== call.account) {
    throw accessDenied(call.principalArn, 'lambda:GetFunction', given);
  }
  if (region !== undefined && region !== call.region) throw elsewhere(call, region);
  if (derived !== undefined && qualifier !== undefined && derived !== qualifier) {
    throw invalid('The derived qualifier from the function name does not match the specified qualifier.');
  }
  return { name, arn, qualifier: qualifier ?? derived ?? null };
}

/** The function and qualifier that `FunctionName` and `Qualifier` name. Throws AWS's refusals for malformed ones. */
export function readReference(input: Input, call: CallContext): FunctionReference {
  const given = text(input, 'FunctionName');
  const qualifier = text(input, 'Qualifier');
  requireAll([
    atMost(qualifier, 'qualifier', 128),
    matches(qualifier, 'qualifier', qualifierPattern),
    present(given, 'functionName'),
    matches(given, 'functionName', readName),
  ]);
  return resolve(call, given ?? '', qualifier);
}

/** The name CreateFunction is given, which may be an ARN. */
export function readNewName(input: Input, call: CallContext): FunctionReference {
  const given = text(input, 'FunctionName');
  requireAll([
    present(given, 'functionName'),
    atMost(given, 'functionName', 140),
    matches(given, 'functionName', createName),
  ]);
  const account = parts.exec(given ?? '')?.[2];
  if (account !== undefined && account !== call.account) {
    throw new AwsError('AccessDeniedException', '', { status: 403, messageKey: 'Message' });
  }
  const reference = resolve(call, given ?? '', undefined);
  if (reference.name.length > 64) {
    throw invalid(
      `1 validation error detected: Value '${reference.name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    );
  }
  return reference;
}

/** The named function, or a 404 that quotes `quoted` (the unqualified ARN unless told). */
export function findFunction(
  call: CallContext,
  reference: FunctionReference,
  quoted = reference.arn,
): LambdaFunction {
  const found = call.state.lambda.functions.get(reference.name);
  if (!found) throw functionNotFound(quoted);
  return found;
}

/** The function a call on functions alone names; a qualifier is refused. */
export function findUnqualified(input: Input, call: CallContext, quotedSuffix = ''): LambdaFunction {
  const reference = readReference(input, call);
  if (reference.qualifier !== null) {
    throw invalid(
      'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
    );
  }
  return findFunction(call, reference, `${reference.arn}${quotedSuffix}`);
}
