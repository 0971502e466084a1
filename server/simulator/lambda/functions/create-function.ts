import { present, requireAll } from '../../constraints';
import { flag, type Input, record, text, textMap } from '../../input';
import type { CallContext, Operation } from '../../service';
import { settingsWithDefaults } from '../add-function';
import { fullConfiguration, stateMembers } from '../configuration';
import { conflict, invalid } from '../errors';
import { type FunctionReference, readNewName } from '../names';
import { publish } from '../publish';
import { readCode } from '../read-code';
import { checkSettings, readSettings } from '../read-settings';
import { type FunctionCode, type FunctionSettings, type LambdaFunction, unsetExtras } from '../state';
import { requireTagRoom } from '../tags/tag-room';
import { newTransition } from '../transition';

function readPackage(input: Input): FunctionCode {
  const code = readCode(record(input, 'Code') ?? {});
  if (!code) throw invalid('Please provide a source for function code.');
  return code;
}

function readNewSettings(
  input: Input,
  call: CallContext,
  name: string,
  code: FunctionCode,
): FunctionSettings {
  const packageType = code.imageUri === null ? 'Zip' : 'Image';
  const defaults = settingsWithDefaults(name, call.account, { packageType });
  const given = readSettings(input, call, defaults);
  if (packageType === 'Zip' && (given.runtime === undefined || given.handler === undefined)) {
    throw invalid(
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    );
  }
  return { ...defaults, ...given };
}

function newFunction(input: Input, call: CallContext, reference: FunctionReference): LambdaFunction {
  const code = readPackage(input);
  const settings = readNewSettings(input, call, reference.name, code);
  const tags = textMap(input, 'Tags') ?? {};
  requireTagRoom(tags);
  return {
    name: reference.name,
    arn: reference.arn,
    latest: {
      version: '$LATEST',
      settings,
      publishedFrom: null,
      code,
      modifiedAt: call.now,
      revision: 1,
      transition: newTransition(call, 'create'),
    },
    versions: new Map(),
    nextVersion: 1,
    aliases: new Map(),
    provisioned: new Map(),
    reservedConcurrency: null,
    tags,
    ...unsetExtras(),
    initFails: false,
  };
}

/** Creates a function that is Pending until its transition ends. */
export const createFunction: Operation = {
  route: 'POST /2015-03-31/functions',
  status: 201,
  handle(input, call) {
    const reference = readNewName(input, call);
    requireAll([present(text(input, 'Role'), 'role'), present(record(input, 'Code'), 'code')]);
    checkSettings(input);
    if (call.state.lambda.functions.has(reference.name)) {
      throw conflict(`Function already exist: ${reference.name}`);
    }
    const created = newFunction(input, call, reference);
    call.state.lambda.functions.set(created.name, created);
    const shown = flag(input, 'Publish') ? publish(created, call) : created.latest;
    return {
      ...fullConfiguration(call, created, shown, null),
      ...stateMembers(created.latest, call.now),
    };
  },
};
