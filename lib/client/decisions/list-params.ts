import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { decisionStatuses, deviations } from '@/lib/domain/decisions/decision';
import type { DecisionFilter } from './use-decisions';

/** How the list of decisions is narrowed, as it stands in the address. */
export const decisionListParams = {
  q: parseAsString.withDefault(''),
  status: parseAsArrayOf(parseAsStringLiteral(decisionStatuses)).withDefault([]),
  deviation: parseAsArrayOf(parseAsStringLiteral(deviations)).withDefault([]),
  module: parseAsString,
  tag: parseAsArrayOf(parseAsString).withDefault([]),
  owner: parseAsString,
  overdue: parseAsBoolean.withDefault(false),
};

export type DecisionListParams = inferParserType<typeof decisionListParams>;

/** Reads how the list of decisions is narrowed from its search parameters, for the server's prefetch. */
export const loadDecisionList = createLoader(decisionListParams);

/** What narrows the list, as the API takes it. */
export function toDecisionFilter(params: DecisionListParams): DecisionFilter {
  const { status, deviation, module, tag, owner, overdue } = params;
  const q = params.q.trim();
  return {
    ...(q === '' ? {} : { q }),
    ...(status.length > 0 ? { status } : {}),
    ...(deviation.length > 0 ? { deviation } : {}),
    ...(module === null ? {} : { module }),
    ...(tag.length > 0 ? { tag } : {}),
    ...(owner === null ? {} : { owner }),
    ...(overdue ? { overdue } : {}),
  };
}
