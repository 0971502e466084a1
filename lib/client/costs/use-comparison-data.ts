'use client';

import { useQuery } from '@tanstack/react-query';
import { listPrices } from '@/lib/contracts/costs';
import { getUsage } from '@/lib/contracts/costs/compare';
import type { Subject, Usage } from '@/lib/contracts/costs/compare-shapes';
import { toTypedUsage } from '@/lib/domain/costs/compare/typed-usage';
import { toListedBook } from '@/lib/domain/costs/listed-book';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { call } from '../call';
import { compareKeys } from './compare-keys';

const pricesAgeMs = 10 * 60_000;
const untilMeasuredMs = 8_000;

/** The price book in force, fetched once, so that a comparison is computed where it is looked at. */
export function usePriceBook() {
  return useQuery({
    queryKey: compareKeys.prices(),
    queryFn: ({ signal }) => call(listPrices, { signal }),
    select: toBook,
    staleTime: pricesAgeMs,
    refetchOnWindowFocus: false,
  });
}

function toBook({ data }: Awaited<ReturnType<typeof call<typeof listPrices>>>): PriceBook {
  return toListedBook(data);
}

/** What a subject's comparison starts from; nothing is asked for a usage given by hand. */
export function useUsage(subject: Subject) {
  return useQuery({
    queryKey: compareKeys.usage(subject),
    queryFn: async ({ signal }): Promise<Usage> => {
      switch (subject.kind) {
        case 'typed':
          return toTypedUsage(subject.region);
        case 'workload':
          return call(getUsage, { query: { workload: subject.workloadId }, signal });
        case 'module':
          return call(getUsage, { query: { module: subject.slug, stage: [...subject.stages] }, signal });
      }
    },
    // The first hours of a workload may still be under way when it is compared.
    refetchInterval: ({ state }) => (isIncomplete(state.data) ? untilMeasuredMs : false),
    staleTime: pricesAgeMs,
    refetchOnWindowFocus: false,
  });
}

function isIncomplete(usage: Usage | undefined): boolean {
  return usage?.observations.some(({ missing }) => Object.keys(missing).length > 0) ?? false;
}
