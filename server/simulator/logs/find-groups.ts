import { type Input, text, texts } from '../input';
import type { CallContext } from '../service';
import { groupNotFound, invalidParameter, queriedGroupNotFound } from './errors';
import { type LogGroup, logGroupsOf } from './events/log-group';

const mostGroups = 50;

function nameOf(identifier: string): string {
  return /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(identifier)?.[1] ?? identifier;
}

/** The log groups a query names in one of three ways. Throws for none, too many, or one that is not there. */
export function queriedGroups(input: Input, call: CallContext): readonly LogGroup[] {
  const single = text(input, 'logGroupName');
  const ways = [
    single === undefined ? [] : [single],
    texts(input, 'logGroupNames'),
    texts(input, 'logGroupIdentifiers').map(nameOf),
  ].filter((names) => names.length > 0);
  const [names] = ways;
  if (names === undefined || ways.length !== 1) {
    throw invalidParameter(
      'Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be given.',
    );
  }
  if (names.length > mostGroups) {
    throw invalidParameter(`At most ${mostGroups} log groups can be queried at once.`);
  }
  const groups = new Map(logGroupsOf(call.state).map((group) => [group.name, group]));
  return [...new Set(names)].map((name) => {
    const found = groups.get(name);
    if (found) return found;
    throw queriedGroupNotFound(name, call.account, call.requestId);
  });
}

/** The log group a member names, by name or ARN. Throws ResourceNotFoundException. */
export function requireGroup(call: CallContext, name: string | undefined): LogGroup {
  const wanted = nameOf(name ?? '');
  const found = logGroupsOf(call.state).find((group) => group.name === wanted);
  if (found) return found;
  throw groupNotFound();
}
