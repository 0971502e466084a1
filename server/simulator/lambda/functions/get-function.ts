import type { Input } from '../../input';
import type { CallContext, Operation, Output } from '../../service';
import { fullConfiguration } from '../configuration';
import { type FunctionReference, findFunction, readReference } from '../names';
import type { FunctionVersion, LambdaFunction } from '../state';
import { requireVersion } from '../versions';

interface Found {
  readonly target: LambdaFunction;
  readonly version: FunctionVersion;
  readonly reference: FunctionReference;
}

function find(input: Input, call: CallContext): Found {
  const reference = readReference(input, call);
  const { arn, qualifier } = reference;
  const target = findFunction(call, reference, qualifier === null ? arn : `${arn}:${qualifier}`);
  return { target, version: requireVersion(target, qualifier), reference };
}

function codeMembers(call: CallContext, target: LambdaFunction, { code }: FunctionVersion): Output {
  if (code.imageUri !== null) {
    const repository = code.imageUri.replace(/(@sha256:.*|:[^:/]*)$/, '');
    return {
      RepositoryType: 'ECR',
      ImageUri: code.imageUri,
      ResolvedImageUri: `${repository}@sha256:${code.sha256}`,
    };
  }
  const bucket = `awslambda-${call.region}-tasks.s3.${call.region}.amazonaws.com`;
  const digest = encodeURIComponent(code.sha256);
  return {
    RepositoryType: 'S3',
    Location: `https://${bucket}/snapshots/${call.account}/${target.name}-${digest}`,
  };
}

/** A function's configuration, where its code lies, its tags and its reservation. */
export const getFunction: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}',
  handle(input, call) {
    const { target, version, reference } = find(input, call);
    const reserved = target.reservedConcurrency;
    return {
      Configuration: fullConfiguration(call, target, version, reference.qualifier),
      Code: codeMembers(call, target, version),
      ...(Object.keys(target.tags).length > 0 ? { Tags: target.tags } : {}),
      ...(reserved === null ? {} : { Concurrency: { ReservedConcurrentExecutions: reserved } }),
    };
  },
};

/** A function's or version's configuration. */
export const getFunctionConfiguration: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/configuration',
  handle(input, call) {
    const { target, version, reference } = find(input, call);
    return fullConfiguration(call, target, version, reference.qualifier);
  },
};
