import { header } from '../http/wire';
import { parseJsonObject, toJsonText } from './json-text';
import type { Protocol } from './protocol';

/** AWS JSON 1.0 and 1.1: X-Amz-Target names the operation, the body is its input. */
export function jsonProtocol(version: '1.0' | '1.1'): Protocol {
  const contentType = `application/x-amz-json-${version}`;
  return {
    name: 'json',
    parse: (request) => parseJsonObject(request.body),
    success: (output) => ({
      status: 200,
      headers: { 'content-type': contentType },
      body: toJsonText(output),
    }),
    failure: (error, { match }) => {
      const key = error.messageKey ?? match.service?.errorMessageKey ?? 'message';
      const namespace = match.service?.errorNamespace ?? '';
      const body = { __type: `${namespace}${error.code}`, [key]: error.message, ...error.members };
      const compatible = match.service?.query && {
        'x-amzn-query-error': `${error.queryCode};${error.fault}`,
      };
      const headers = { 'content-type': contentType, ...compatible };
      return { status: error.status, headers, body: toJsonText(body) };
    },
  };
}

/** The version a caller's content type asks for; 1.1 unless it says 1.0. */
export function jsonVersionOf(headers: Parameters<typeof header>[0]): '1.0' | '1.1' {
  return header(headers, 'content-type').includes('json-1.0') ? '1.0' : '1.1';
}
