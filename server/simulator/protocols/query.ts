import { XMLBuilder } from 'fast-xml-parser';
import type { AwsError } from '../errors';
import type { WireRequest } from '../http/wire';
import type { AnswerContext, Protocol } from './protocol';
import { parseQueryParameters } from './query-input';

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: false });
const defaultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';

function toXmlValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return { member: value.map(toXmlValue) };
  if (typeof value !== 'object' || value === null) return value === null ? undefined : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== null)
      .map(([key, member]) => [key, toXmlValue(member)]),
  );
}

/** Form parameters of the body, or of the address when the caller uses GET. */
export function formOf(request: WireRequest): URLSearchParams {
  return request.method === 'GET'
    ? request.query
    : new URLSearchParams(new TextDecoder().decode(request.body));
}

function respond(status: number, document: Readonly<Record<string, unknown>>) {
  return { status, headers: { 'content-type': 'text/xml' }, body: builder.build(document) };
}

function failure(error: AwsError, { match, requestId }: AnswerContext) {
  return respond(error.status, {
    ErrorResponse: {
      '@_xmlns': match.service?.query?.namespace ?? defaultNamespace,
      Error: { Type: error.fault, Code: error.queryCode, Message: error.message },
      RequestId: requestId,
    },
  });
}

/** AWS Query: a form in, XML out. */
export const queryProtocol: Protocol = {
  name: 'query',
  parse: (request) => parseQueryParameters(formOf(request)),
  success: (output, { match, requestId }) =>
    respond(200, {
      [`${match.operationName}Response`]: {
        '@_xmlns': match.service?.query?.namespace ?? defaultNamespace,
        [`${match.operationName}Result`]: toXmlValue(output),
        ResponseMetadata: { RequestId: requestId },
      },
    }),
  failure,
};
