import { createHash } from 'node:crypto';
import { matches, oneOf, present, requireAll } from '../../constraints';
import { type Input, record, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { conflict, notFound, resourceMissing } from '../errors';
import { readReference } from '../names';
import { pageOf } from '../pages';
import type { FunctionUrl, LambdaFunction } from '../state';

const ROUTE = '/2021-10-31/functions/{FunctionName}/url';

interface Place {
  readonly target: LambdaFunction | undefined;
  readonly key: string;
  readonly arn: string;
  /** Whether the function is there, and its alias where one is named. */
  readonly exists: boolean;
}

function placeOf(input: Input, call: CallContext): Place {
  requireAll([matches(text(input, 'Qualifier'), 'qualifier', String.raw`((?!^\d+$)^[0-9a-zA-Z-_]+$)`)]);
  const { name, arn, qualifier } = readReference(input, call);
  const target = call.state.lambda.functions.get(name);
  const exists = target !== undefined && (qualifier === null || target.aliases.has(qualifier));
  return {
    target,
    exists,
    key: qualifier ?? '$LATEST',
    arn: qualifier === null ? arn : `${arn}:${qualifier}`,
  };
}

function requireUrl({ target, key }: Place): { readonly target: LambdaFunction; readonly url: FunctionUrl } {
  const url = target?.urls.get(key);
  if (target === undefined || url === undefined) throw resourceMissing();
  return { target, url };
}

function checkValues(input: Input): void {
  requireAll([
    oneOf(text(input, 'AuthType'), 'authType', ['NONE', 'AWS_IAM']),
    oneOf(text(input, 'InvokeMode'), 'invokeMode', ['BUFFERED', 'RESPONSE_STREAM']),
  ]);
}

function urlView(url: FunctionUrl) {
  return {
    FunctionUrl: url.url,
    FunctionArn: url.arn,
    AuthType: url.authType,
    ...(url.cors === null ? {} : { Cors: url.cors }),
    CreationTime: new Date(url.createdAt).toISOString(),
    LastModifiedTime: new Date(url.modifiedAt).toISOString(),
    InvokeMode: url.invokeMode,
  };
}

/** CreateFunctionUrlConfig: one for the function and one for each alias. */
export const createFunctionUrlConfig: Operation = {
  route: `POST ${ROUTE}`,
  status: 201,
  handle(input, call) {
    const place = placeOf(input, call);
    requireAll([present(text(input, 'AuthType'), 'authType')]);
    checkValues(input);
    if (!place.exists || place.target === undefined) throw notFound('Function does not exist');
    if (place.target.urls.has(place.key)) {
      throw conflict(
        `Failed to create function url config for [functionArn = ${place.arn}]. Error message:  FunctionUrlConfig exists for this Lambda function`,
      );
    }
    const id = BigInt(`0x${createHash('sha256').update(place.arn).digest('hex')}`)
      .toString(36)
      .slice(0, 32);
    const url: FunctionUrl = {
      arn: place.arn,
      url: `https://${id}.lambda-url.${call.region}.on.aws/`,
      authType: text(input, 'AuthType') ?? 'NONE',
      invokeMode: text(input, 'InvokeMode') ?? 'BUFFERED',
      cors: record(input, 'Cors') ?? null,
      createdAt: call.now,
      modifiedAt: call.now,
    };
    place.target.urls.set(place.key, url);
    const { LastModifiedTime: _modified, InvokeMode, ...shown } = urlView(url);
    return input.InvokeMode === undefined ? shown : { ...shown, InvokeMode };
  },
};

/** GetFunctionUrlConfig. */
export const getFunctionUrlConfig: Operation = {
  route: `GET ${ROUTE}`,
  handle: (input, call) => urlView(requireUrl(placeOf(input, call)).url),
};

/** UpdateFunctionUrlConfig: what the call names changes. */
export const updateFunctionUrlConfig: Operation = {
  route: `PUT ${ROUTE}`,
  handle(input, call) {
    const place = placeOf(input, call);
    checkValues(input);
    if (!place.exists) throw notFound('Function does not exist');
    const { target, url } = requireUrl(place);
    const changed: FunctionUrl = {
      ...url,
      authType: text(input, 'AuthType') ?? url.authType,
      invokeMode: text(input, 'InvokeMode') ?? url.invokeMode,
      cors: record(input, 'Cors') ?? url.cors,
      modifiedAt: call.now,
    };
    target.urls.set(place.key, changed);
    const { InvokeMode, ...shown } = urlView(changed);
    return input.InvokeMode === undefined ? shown : { ...shown, InvokeMode };
  },
};

/** DeleteFunctionUrlConfig: of the function or one alias; the others stay. */
export const deleteFunctionUrlConfig: Operation = {
  route: `DELETE ${ROUTE}`,
  status: 204,
  handle(input, call) {
    const place = placeOf(input, call);
    requireUrl(place).target.urls.delete(place.key);
    return {};
  },
};

/** ListFunctionUrlConfigs: of the function and its aliases. */
export const listFunctionUrlConfigs: Operation = {
  route: 'GET /2021-10-31/functions/{FunctionName}/urls',
  handle(input, call) {
    const { name } = readReference(input, call);
    const target = call.state.lambda.functions.get(name);
    if (target === undefined) throw notFound('Function does not exist');
    const page = pageOf(input, [...target.urls.values()], (one) => one.arn, 50);
    return { FunctionUrlConfigs: page.items.map(urlView), ...page.next };
  },
};
