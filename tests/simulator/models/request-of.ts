import type { SimulatedService } from '@/server/simulator/service';
import type { RawOptions } from '../raw-call';

function restCall(service: SimulatedService, operation: string, input: object): RawOptions {
  const [, method = 'GET', path = '/'] =
    /^([A-Z]+) ([^?]+)/.exec(service.operations[operation]?.route ?? '') ?? [];
  const left = new Map(Object.entries(input));
  const filled = path.replace(/\{(\w+)\+?\}/g, (_, name: string) => {
    const value = String(left.get(name));
    left.delete(name);
    return encodeURIComponent(value);
  });
  const fixed = /\?(.*)/.exec(service.operations[operation]?.route ?? '')?.[1]?.split('&') ?? [];
  const query = new URLSearchParams(fixed.filter((one) => one.includes('=')).join('&'));
  const qualifier = left.get('Qualifier');
  if (qualifier !== undefined) query.set('Qualifier', String(qualifier));
  const body = method === 'GET' ? {} : { body: JSON.stringify(Object.fromEntries(left)) };
  return { service: service.signingName, method, path: `${filled}?${query}`, ...body };
}

function targetCall(service: SimulatedService, operation: string, input: object): RawOptions {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `${service.targetPrefix}.${operation}`,
  };
  return { service: service.signingName, headers, body: JSON.stringify(input) };
}

/** Members as Query names them: `Tags.member.1.Key`. */
function formFields(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => formFields(item, `${name}.member.${index + 1}`));
  }
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, member]) =>
    formFields(member, name === '' ? key : `${name}.${key}`),
  );
}

function formCall(service: SimulatedService, operation: string, input: object): RawOptions {
  const form = new URLSearchParams({ Action: operation, Version: service.query?.version ?? '' });
  for (const [name, value] of formFields(input, '')) form.append(name, value);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { service: service.signingName, headers, body: form.toString() };
}

/** The request of an operation in the service's protocol, put together by hand. */
export function requestOf(service: SimulatedService, operation: string, input: object): RawOptions {
  if (service.rest) return restCall(service, operation, input);
  return (service.targetPrefix ? targetCall : formCall)(service, operation, input);
}
