import { jsonProtocol, jsonVersionOf } from '../protocols/json';
import type { Match, Protocol } from '../protocols/protocol';
import { formOf, queryProtocol } from '../protocols/query';
import { restJsonProtocol } from '../protocols/rest-json';
import { rpcCborProtocol } from '../protocols/rpc-cbor';
import type { SimulatedService } from '../service';
import { restRouter } from './rest-routes';
import { header, type WireRequest } from './wire';

function matched(protocol: Protocol, service: SimulatedService | undefined, operationName: string): Match {
  const known = service && Object.hasOwn(service.operations, operationName);
  return {
    protocol,
    service: service ?? null,
    operationName,
    operation: (known && service.operations[operationName]) || null,
    pathMembers: {},
  };
}

/** Recognises the protocol, the service and the operation of a request, whatever of them it gets wrong. */
export function createRouter(services: readonly SimulatedService[]) {
  const restServices = services
    .filter((service) => service.rest)
    .map((service) => ({ service, find: restRouter(service) }));

  function byTarget(request: WireRequest, target: string): Match {
    const dot = target.lastIndexOf('.');
    const prefix = target.slice(0, dot);
    const service = services.find((candidate) => candidate.targetPrefix === prefix);
    return matched(jsonProtocol(jsonVersionOf(request.headers)), service, target.slice(dot + 1));
  }

  function byForm(form: URLSearchParams, signingName: string | undefined): Match {
    const version = form.get('Version');
    const service =
      services.find((one) => one.query?.version === version && one.signingName === signingName) ??
      services.find((one) => one.query?.version === version) ??
      services.find((one) => one.query && one.signingName === signingName);
    return matched(queryProtocol, service, form.get('Action') ?? '');
  }

  function byPath(request: WireRequest, signingName: string | undefined): Match {
    for (const { service, find } of restServices) {
      const found = find(request.method, request.path, request.query);
      if (!found) continue;
      const { name: operationName, operation, pathMembers } = found;
      return { protocol: restJsonProtocol, service, operationName, operation, pathMembers };
    }
    const signedFor = services.find((one) => one.rest && one.signingName === signingName);
    return matched(restJsonProtocol, signedFor, '');
  }

  return (request: WireRequest): Match => {
    const signingName = /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(
      header(request.headers, 'authorization'),
    )?.[1];
    const rpc = /^\/service\/([^/]+)\/operation\/([^/]+)$/.exec(request.path);
    if (rpc) {
      return matched(
        rpcCborProtocol,
        services.find((one) => one.rpcService === rpc[1]),
        rpc[2] ?? '',
      );
    }
    const target = header(request.headers, 'x-amz-target');
    if (target !== '') return byTarget(request, target);
    const isForm = header(request.headers, 'content-type').startsWith('application/x-www-form-urlencoded');
    if (isForm || request.query.has('Action')) return byForm(formOf(request), signingName);
    return byPath(request, signingName);
  };
}
