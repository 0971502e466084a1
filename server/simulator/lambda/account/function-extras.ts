import { matches, requireAll } from '../../constraints';
import { type Input, text } from '../../input';
import { uuidOf } from '../../random';
import type { Operation } from '../../service';
import { notFound, resourceMissing } from '../errors';
import { findFunction, readReference } from '../names';

/** The function's own resource policy. */
export const getPolicy: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/policy',
  handle(input, call) {
    const reference = readReference(input, call);
    const target = call.state.lambda.functions.get(reference.name);
    if (!target || target.policy.length === 0 || reference.qualifier !== null) throw resourceMissing();
    const policy = { Version: '2012-10-17', Id: 'default', Statement: target.policy };
    return {
      Policy: JSON.stringify(policy),
      RevisionId: uuidOf(`${call.world.seed}/${target.arn}/policy/${JSON.stringify(target.policy)}`),
    };
  },
};

function requireAliasQualifier(input: Input): void {
  const pattern = String.raw`((?!^\d+$)^[0-9a-zA-Z-_]+$)`;
  requireAll([matches(text(input, 'Qualifier'), 'qualifier', pattern)]);
}

/** No simulated function has a URL. */
export const getFunctionUrlConfig: Operation = {
  route: 'GET /2021-10-31/functions/{FunctionName}/url',
  handle(input, call) {
    requireAliasQualifier(input);
    readReference(input, call);
    throw resourceMissing();
  },
};

/** No simulated function has a URL. */
export const listFunctionUrlConfigs: Operation = {
  route: 'GET /2021-10-31/functions/{FunctionName}/urls',
  handle(input, call) {
    const reference = readReference(input, call);
    if (!call.state.lambda.functions.has(reference.name)) throw notFound('Function does not exist');
    return { FunctionUrlConfigs: [] };
  },
};

/** No simulated function has a code-signing configuration. */
export const getFunctionCodeSigningConfig: Operation = {
  route: 'GET /2020-06-30/functions/{FunctionName}/code-signing-config',
  handle: (input, call) => ({ FunctionName: findFunction(call, readReference(input, call)).name }),
};

/** No simulated function has an asynchronous invocation configuration. */
export const getFunctionEventInvokeConfig: Operation = {
  route: 'GET /2019-09-25/functions/{FunctionName}/event-invoke-config',
  handle(input, call) {
    const { arn, qualifier } = readReference(input, call);
    throw notFound(`The function ${arn}:${qualifier ?? '$LATEST'} doesn't have an EventInvokeConfig`);
  },
};
