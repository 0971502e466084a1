import type { Input } from '../input';
import { parseJsonObject, toJsonText } from './json-text';
import type { Protocol } from './protocol';

function queryMembers(query: URLSearchParams): Input {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** REST-JSON: members come from the path, the query (a repeated one as a list) and the body, in that order. */
export const restJsonProtocol: Protocol = {
  name: 'rest-json',
  parse: (request, match) => {
    const readsBody = request.method !== 'GET' && request.method !== 'DELETE';
    return {
      ...(readsBody ? parseJsonObject(request.body) : {}),
      ...queryMembers(request.query),
      ...match.pathMembers,
    };
  },
  success: (output, { match }) => {
    const status = match.operation?.status ?? 200;
    const body = status === 204 ? '' : toJsonText(output);
    return { status, headers: { 'content-type': 'application/json' }, body };
  },
  failure: (error, { match }) => {
    const key = error.messageKey ?? match.service?.errorMessageKey ?? 'message';
    return {
      status: error.status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': error.code },
      body: toJsonText({ ...error.members, [key]: error.message === '' ? null : error.message }),
    };
  },
};
