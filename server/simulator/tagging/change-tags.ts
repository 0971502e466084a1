import { present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { textMap, texts } from '../input';
import type { CallContext, Operation, Output } from '../service';
import { type TaggedResource, type Tags, taggableResources } from './tagged-resources';

function failure(status: number, code: string, message: string): Output {
  return { StatusCode: status, ErrorCode: code, ErrorMessage: message };
}

function tryChange(
  resource: TaggedResource | undefined,
  change: (tags: Tags) => Tags,
  now: number,
): Output | null {
  if (!resource) return failure(404, 'InvalidParameterException', 'The resource does not exist.');
  try {
    resource.set(change(resource.tags), now);
    return null;
  } catch (error) {
    if (error instanceof AwsError) return failure(error.status, error.code, error.message);
    throw error;
  }
}

/** Changes each resource by itself; what failed is listed, the others are done. */
function changeAll(call: CallContext, arns: readonly string[], change: (tags: Tags) => Tags): Output {
  requireAll([present(arns.length > 0 ? arns : undefined, 'resourceARNList')]);
  const byArn = new Map(taggableResources(call.state).map((resource) => [resource.arn, resource]));
  const failures = arns
    .map((arn) => [arn, tryChange(byArn.get(arn), change, call.now)] as const)
    .filter(([, failed]) => failed !== null);
  return { FailedResourcesMap: Object.fromEntries(failures) };
}

/** Adds tags to resources, or changes the ones they have. */
export const tagResources: Operation = {
  handle(input, call) {
    const added = textMap(input, 'Tags') ?? {};
    return changeAll(call, texts(input, 'ResourceARNList'), (tags) => ({ ...tags, ...added }));
  },
};

/** Removes tags from resources. */
export const untagResources: Operation = {
  handle(input, call) {
    const removed = new Set(texts(input, 'TagKeys'));
    const change = (tags: Tags) =>
      Object.fromEntries(Object.entries(tags).filter(([key]) => !removed.has(key)));
    return changeAll(call, texts(input, 'ResourceARNList'), change);
  },
};
