import { oneOf, requireAll } from '../../constraints';
import { AwsError } from '../../errors';
import { type Input, record, text, texts } from '../../input';
import { hash32 } from '../../random';
import type { CallContext, Operation } from '../../service';
import { findFunction, readReference } from '../names';
import { pageOf } from '../pages';
import type { CodeSigningConfig } from '../state';

const ROUTE = '/2020-04-22/code-signing-configs';
const ONE = `${ROUTE}/{CodeSigningConfigArn}`;
const OF_FUNCTION = '/2020-06-30/functions/{FunctionName}/code-signing-config';

function arnOf(input: Input): string {
  return text(input, 'CodeSigningConfigArn') ?? '';
}

function requireConfig(input: Input, call: CallContext): CodeSigningConfig {
  const arn = arnOf(input);
  const found = call.state.lambda.codeSigningConfigs.get(arn);
  if (found !== undefined) return found;
  throw new AwsError(
    'ResourceNotFoundException',
    `The Lambda code signing configuration ${arn} can not be found.`,
    { status: 404, messageKey: 'Message' },
  );
}

function configView(config: CodeSigningConfig) {
  return {
    CodeSigningConfigId: config.id,
    CodeSigningConfigArn: config.arn,
    ...(config.description === null ? {} : { Description: config.description }),
    AllowedPublishers: { SigningProfileVersionArns: config.publishers },
    CodeSigningPolicies: { UntrustedArtifactOnDeployment: config.untrusted },
    LastModified: new Date(config.modifiedAt).toISOString(),
  };
}

function read(input: Input, before: Pick<CodeSigningConfig, 'description' | 'publishers' | 'untrusted'>) {
  const publishers = record(input, 'AllowedPublishers');
  const untrusted = text(record(input, 'CodeSigningPolicies') ?? {}, 'UntrustedArtifactOnDeployment');
  const at = 'codeSigningPolicies.untrustedArtifactOnDeployment';
  requireAll([oneOf(untrusted, at, ['Warn', 'Enforce'])]);
  return {
    description: text(input, 'Description') ?? before.description,
    publishers: publishers === undefined ? before.publishers : texts(publishers, 'SigningProfileVersionArns'),
    untrusted: untrusted ?? before.untrusted,
  };
}

/** CreateCodeSigningConfig. */
export const createCodeSigningConfig: Operation = {
  route: `POST ${ROUTE}`,
  status: 201,
  handle(input, call) {
    const key = call.world.nextUuid();
    const id = `csc-0${`${hash32(key).toString(16)}${hash32(`${key}/more`).toString(16)}`.padEnd(16, '0').slice(0, 16)}`;
    const config: CodeSigningConfig = {
      ...read(input, { description: null, publishers: [], untrusted: 'Warn' }),
      id,
      arn: `arn:aws:lambda:${call.region}:${call.account}:code-signing-config:${id}`,
      modifiedAt: call.now,
    };
    call.state.lambda.codeSigningConfigs.set(config.arn, config);
    return { CodeSigningConfig: configView(config) };
  },
};

/** UpdateCodeSigningConfig: what the call names changes. */
export const updateCodeSigningConfig: Operation = {
  route: `PUT ${ONE}`,
  handle(input, call) {
    const before = requireConfig(input, call);
    const config = { ...before, ...read(input, before), modifiedAt: call.now };
    call.state.lambda.codeSigningConfigs.set(config.arn, config);
    return { CodeSigningConfig: configView(config) };
  },
};

/** GetCodeSigningConfig. */
export const getCodeSigningConfig: Operation = {
  route: `GET ${ONE}`,
  handle: (input, call) => ({ CodeSigningConfig: configView(requireConfig(input, call)) }),
};

/** DeleteCodeSigningConfig. */
export const deleteCodeSigningConfig: Operation = {
  route: `DELETE ${ONE}`,
  status: 204,
  handle(input, call) {
    call.state.lambda.codeSigningConfigs.delete(requireConfig(input, call).arn);
    return {};
  },
};

/** ListCodeSigningConfigs. */
export const listCodeSigningConfigs: Operation = {
  route: `GET ${ROUTE}`,
  handle(input, call) {
    const page = pageOf(input, [...call.state.lambda.codeSigningConfigs.values()], (one) => one.arn);
    return { CodeSigningConfigs: page.items.map(configView), ...page.next };
  },
};

/** ListFunctionsByCodeSigningConfig. */
export const listFunctionsByCodeSigningConfig: Operation = {
  route: `GET ${ONE}/functions`,
  handle(input, call) {
    const { arn } = requireConfig(input, call);
    const signed = [...call.state.lambda.functions.values()].filter((one) => one.codeSigningArn === arn);
    const page = pageOf(input, signed, (one) => one.arn);
    return { FunctionArns: page.items.map((one) => one.arn), ...page.next };
  },
};

/** PutFunctionCodeSigningConfig. */
export const putFunctionCodeSigningConfig: Operation = {
  route: `PUT ${OF_FUNCTION}`,
  handle(input, call) {
    const arn = arnOf(input);
    if (!call.state.lambda.codeSigningConfigs.has(arn)) {
      throw new AwsError(
        'CodeSigningConfigNotFoundException',
        `The code signing configuration cannot be found. Check that the provided configuration is not deleted: ${arn}.`,
        { status: 404, members: { Type: 'User' }, messageKey: 'Message' },
      );
    }
    const target = findFunction(call, readReference(input, call));
    target.codeSigningArn = arn;
    return { CodeSigningConfigArn: arn, FunctionName: target.name };
  },
};

/** GetFunctionCodeSigningConfig: nothing at all where the function has none. */
export const getFunctionCodeSigningConfig: Operation = {
  route: `GET ${OF_FUNCTION}`,
  handle(input, call) {
    const { name, codeSigningArn } = findFunction(call, readReference(input, call));
    return codeSigningArn === null ? {} : { FunctionName: name, CodeSigningConfigArn: codeSigningArn };
  },
};

/** DeleteFunctionCodeSigningConfig. */
export const deleteFunctionCodeSigningConfig: Operation = {
  route: `DELETE ${OF_FUNCTION}`,
  status: 204,
  handle(input, call) {
    findFunction(call, readReference(input, call)).codeSigningArn = null;
    return {};
  },
};
