import { between, matches, requireAll } from '../../constraints';
import { type Input, number, record, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid, notFound } from '../errors';
import { type FunctionReference, readReference } from '../names';
import { pageOf } from '../pages';
import type { AsynchronousSettings, LambdaFunction } from '../state';
import { findVersion } from '../versions';

const ROUTE = '/2019-09-25/functions/{FunctionName}/event-invoke-config';
const DESTINATION = String.raw`$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)`;
const SERVICES = ['lambda', 'sns', 'sqs', 'events', 's3'];

interface Place {
  readonly target: LambdaFunction;
  readonly key: string;
  readonly arn: string;
}

function keyOf({ qualifier }: FunctionReference): string {
  return qualifier ?? '$LATEST';
}

function requirePlace(input: Input, call: CallContext): Place {
  const reference = readReference(input, call);
  const target = call.state.lambda.functions.get(reference.name);
  if (target === undefined || findVersion(target, reference.qualifier) === null) {
    throw notFound("The function doesn't exist.");
  }
  return { target, key: keyOf(reference), arn: `${reference.arn}:${keyOf(reference)}` };
}

function missing(arn: string): Error {
  return notFound(`The function ${arn} doesn't have an EventInvokeConfig`);
}

function destination(input: Input, side: 'OnSuccess' | 'OnFailure'): string | undefined {
  return text(record(record(input, 'DestinationConfig') ?? {}, side) ?? {}, 'Destination');
}

function refusal(input: Input): Error {
  const shown = (side: 'OnSuccess' | 'OnFailure') => {
    const arn = destination(input, side);
    return arn === undefined ? 'null' : `${side}(destination=${arn})`;
  };
  return invalid(
    `The provided destination config DestinationConfig(onSuccess=${shown('OnSuccess')}, onFailure=${shown('OnFailure')}) is invalid.`,
  );
}

function requireDestination(input: Input, call: CallContext, place: Place, arn: string | undefined): void {
  if (arn === undefined || arn === '') return;
  const [, , service = '', , , , name = ''] = arn.split(':');
  if (!SERVICES.includes(service)) throw refusal(input);
  if (service !== 'lambda') return;
  if (arn === place.target.arn) throw invalid("You can't specify the function as a destination for itself.");
  if (!call.state.lambda.functions.has(name)) throw invalid(`The destination ARN ${arn} is invalid.`);
}

function readSettings(input: Input, call: CallContext, place: Place): Partial<AsynchronousSettings> {
  const retries = number(input, 'MaximumRetryAttempts');
  const eventAgeSeconds = number(input, 'MaximumEventAgeInSeconds');
  const onSuccess = destination(input, 'OnSuccess');
  const onFailure = destination(input, 'OnFailure');
  requireAll([
    between(retries, 'maximumRetryAttempts', 0, 2),
    between(eventAgeSeconds, 'maximumEventAgeInSeconds', 60, 21_600),
    matches(onSuccess, 'destinationConfig.onSuccess.destination', DESTINATION),
    matches(onFailure, 'destinationConfig.onFailure.destination', DESTINATION),
  ]);
  requireDestination(input, call, place, onSuccess);
  requireDestination(input, call, place, onFailure);
  return {
    ...(retries === undefined ? {} : { retries }),
    ...(eventAgeSeconds === undefined ? {} : { eventAgeSeconds }),
    ...(onSuccess === undefined ? {} : { onSuccess }),
    ...(onFailure === undefined ? {} : { onFailure }),
  };
}

function settingsView(settings: AsynchronousSettings) {
  const { retries, eventAgeSeconds, onSuccess, onFailure } = settings;
  return {
    LastModified: new Date(settings.modifiedAt),
    FunctionArn: settings.arn,
    ...(retries === null ? {} : { MaximumRetryAttempts: retries }),
    ...(eventAgeSeconds === null ? {} : { MaximumEventAgeInSeconds: eventAgeSeconds }),
    DestinationConfig: {
      OnSuccess: onSuccess ? { Destination: onSuccess } : {},
      OnFailure: onFailure ? { Destination: onFailure } : {},
    },
  };
}

const NOTHING = { retries: null, eventAgeSeconds: null, onSuccess: null, onFailure: null };

/** PutFunctionEventInvokeConfig: replaces everything. */
export const putFunctionEventInvokeConfig: Operation = {
  route: `PUT ${ROUTE}`,
  handle(input, call) {
    const given = ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'];
    if (given.every((name) => input[name] === undefined)) {
      throw invalid('You must specify at least one of error handling or destination setting.');
    }
    const place = requirePlace(input, call);
    const settings = {
      ...NOTHING,
      ...readSettings(input, call, place),
      arn: place.arn,
      modifiedAt: call.now,
    };
    place.target.asynchronous.set(place.key, settings);
    return settingsView(settings);
  },
};

/** UpdateFunctionEventInvokeConfig: what the call names changes. */
export const updateFunctionEventInvokeConfig: Operation = {
  route: `POST ${ROUTE}`,
  handle(input, call) {
    const place = requirePlace(input, call);
    const before = place.target.asynchronous.get(place.key);
    if (before === undefined) throw missing(place.arn);
    const settings = { ...before, ...readSettings(input, call, place), modifiedAt: call.now };
    place.target.asynchronous.set(place.key, settings);
    return settingsView(settings);
  },
};

/** GetFunctionEventInvokeConfig. */
export const getFunctionEventInvokeConfig: Operation = {
  route: `GET ${ROUTE}`,
  handle(input, call) {
    const reference = readReference(input, call);
    const found = call.state.lambda.functions.get(reference.name)?.asynchronous.get(keyOf(reference));
    if (found === undefined) throw missing(`${reference.arn}:${keyOf(reference)}`);
    return settingsView(found);
  },
};

/** DeleteFunctionEventInvokeConfig. */
export const deleteFunctionEventInvokeConfig: Operation = {
  route: `DELETE ${ROUTE}`,
  status: 204,
  handle(input, call) {
    const reference = readReference(input, call);
    const target = call.state.lambda.functions.get(reference.name);
    if (!target?.asynchronous.delete(keyOf(reference))) throw missing(`${reference.arn}:${keyOf(reference)}`);
    return {};
  },
};

/** ListFunctionEventInvokeConfigs: of the function, its versions and aliases. */
export const listFunctionEventInvokeConfigs: Operation = {
  route: `GET ${ROUTE}/list`,
  handle(input, call) {
    const { target } = requirePlace(input, call);
    const settings = [...target.asynchronous.values()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
    const page = pageOf(input, settings, (one) => one.arn, 50);
    return { FunctionEventInvokeConfigs: page.items.map(settingsView), ...page.next };
  },
};
