import { texts } from '../input';
import type { CallContext, Operation } from '../service';
import {
  listenerNotFound,
  loadBalancerNotFound,
  ruleNotFound,
  targetGroupNotFound,
  validationError,
} from './errors';
import { pairs, readTags } from './settings';
import type { Settings } from './state';

/** Something of this service that carries tags. */
interface Tagged {
  tags: Settings;
}

function requireTagged(call: CallContext, arn: string): Tagged {
  const { loadBalancers, targetGroups, listeners, rules } = call.state.loadBalancing;
  const kinds = [
    [':loadbalancer/', loadBalancers, loadBalancerNotFound],
    [':targetgroup/', targetGroups, targetGroupNotFound],
    [':listener/', listeners, listenerNotFound],
    [':listener-rule/', rules, ruleNotFound],
  ] as const;
  for (const [part, held, notFound] of kinds) {
    if (!arn.includes(part)) continue;
    const found: Tagged | undefined = held.get(arn);
    if (found === undefined) throw notFound();
    return found;
  }
  throw validationError(`'${arn}' is not a valid resource ARN`);
}

function arnsOf(input: Parameters<Operation['handle']>[0]): readonly string[] {
  const arns = texts(input, 'ResourceArns');
  if (arns.length > 20) throw validationError('At most 20 resources can be named at once');
  return arns;
}

/** DescribeTags: of up to twenty resources. */
export const describeTags: Operation = {
  handle: (input, call) => ({
    TagDescriptions: arnsOf(input).map((ResourceArn) => ({
      ResourceArn,
      Tags: pairs(requireTagged(call, ResourceArn).tags),
    })),
  }),
};

/** AddTags: adds tags, or changes those that are there. */
export const addTags: Operation = {
  handle(input, call) {
    const added = readTags(input);
    for (const tagged of arnsOf(input).map((arn) => requireTagged(call, arn))) {
      tagged.tags = { ...tagged.tags, ...added };
    }
    return {};
  },
};

/** RemoveTags: by key. */
export const removeTags: Operation = {
  handle(input, call) {
    const keys = texts(input, 'TagKeys');
    for (const tagged of arnsOf(input).map((arn) => requireTagged(call, arn))) {
      const kept = Object.entries(tagged.tags).filter(([key]) => !keys.includes(key));
      tagged.tags = Object.fromEntries(kept);
    }
    return {};
  },
};
