import type { Operation, SimulatedService } from '../service';

interface Route {
  readonly name: string;
  readonly operation: Operation;
  readonly method: string;
  readonly segments: readonly string[];
  /** Query parameters that must have exactly this value, e.g. `List=ALL`. */
  readonly fixed: URLSearchParams;
}

export interface RestMatch {
  readonly name: string;
  readonly operation: Operation;
  readonly pathMembers: Readonly<Record<string, string>>;
}

function toRoute([name, operation]: [string, Operation]): Route[] {
  const [, method, path, fixed] = /^([A-Z]+) ([^?]+)\??(.*)$/.exec(operation.route ?? '') ?? [];
  if (method === undefined || path === undefined) return [];
  return [{ name, operation, method, segments: path.split('/'), fixed: new URLSearchParams(fixed ?? '') }];
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function membersOf(route: Route, given: readonly string[]): Readonly<Record<string, string>> | null {
  if (route.segments.length !== given.length) return null;
  const members: Record<string, string> = {};
  for (const [index, wanted] of route.segments.entries()) {
    const actual = given[index] ?? '';
    const member = /^\{(\w+)\}$/.exec(wanted)?.[1];
    if (member === undefined && wanted !== actual) return null;
    if (member !== undefined && actual === '') return null;
    if (member !== undefined) members[member] = decodeSegment(actual);
  }
  return members;
}

/** Finds the operation of a REST-JSON service by method, path and fixed query values; null when there is none. */
export function restRouter(service: SimulatedService) {
  const routes = Object.entries(service.operations)
    .flatMap(toRoute)
    .sort((left, right) => right.fixed.size - left.fixed.size);
  return (method: string, path: string, query: URLSearchParams): RestMatch | null => {
    const given = path.replace(/\/$/, '').split('/');
    for (const route of routes) {
      if (route.method !== method) continue;
      if ([...route.fixed].some(([key, value]) => query.get(key) !== value)) continue;
      const pathMembers = membersOf(route, given);
      if (pathMembers) return { name: route.name, operation: route.operation, pathMembers };
    }
    return null;
  };
}
