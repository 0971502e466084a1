'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  addPriceOverride,
  endPriceOverride,
  getPriceHistory,
  getPriceVersion,
  importPrices,
  listPriceOverrides,
  listPrices,
  listPriceVersions,
  type NewPriceOverride,
  OfferFile,
  type PriceVersion,
  refreshPrices,
} from '@/lib/contracts/costs';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { costKeys } from './cost-keys';

const whileRunningMs = 1_000;

/** The refreshes and imports, the newest first; asked often while one is under way. */
export function usePriceVersions() {
  return useQuery({
    queryKey: costKeys.versions(),
    queryFn: ({ signal }) => call(listPriceVersions, { signal }),
    refetchInterval: ({ state }) => (state.data?.data.some(isUnderWay) ? whileRunningMs : false),
  });
}

/** True while a refresh waits for a worker or is read. */
export function isUnderWay({ state }: PriceVersion): boolean {
  return state === 'waiting' || state === 'running';
}

/** The prices in force; read again when another version of the book comes into force. */
export function usePrices(version: string | null) {
  return useQuery({
    queryKey: costKeys.book(version),
    queryFn: ({ signal }) => call(listPrices, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One refresh with its differences. */
export function usePriceVersion(versionId: string) {
  return useQuery({
    queryKey: costKeys.version(versionId),
    queryFn: ({ signal }) => call(getPriceVersion, { params: { versionId }, signal }),
  });
}

/** What happened to one price. */
export function usePriceHistory(query: z.input<(typeof getPriceHistory)['query']>) {
  return useQuery({
    queryKey: costKeys.history(query.key, query.region),
    queryFn: ({ signal }) => call(getPriceHistory, { query, signal }),
  });
}

/** Prices of one's own, past ones included. */
export function usePriceOverrides() {
  return useQuery({
    queryKey: costKeys.overrides(),
    queryFn: ({ signal }) => call(listPriceOverrides, { signal }),
  });
}

/** Asks for the prices of AWS's Price List. */
export function useRefreshPrices() {
  return usePriceMutation((body: { regions: string[] }) => call(refreshPrices, { body }));
}

/** Takes over the prices of an offer file; a file that is no offer file is refused before it is sent. */
export function useImportPrices() {
  return usePriceMutation(
    async (file: File) => call(importPrices, { query: { name: file.name }, body: await readOffer(file) }),
    { showsItsError: true },
  );
}

async function readOffer(file: File): Promise<OfferFile> {
  try {
    return OfferFile.parse(JSON.parse(await file.text()));
  } catch {
    throw new Error(`${file.name} is not one of AWS’s offer files: it has no products with their terms.`);
  }
}

/** Sets a price of one's own. */
export function useAddPriceOverride() {
  return usePriceMutation(
    (body: NewPriceOverride) => call(addPriceOverride, { body, idempotencyKey: newIdempotencyKey() }),
    { showsItsError: true },
  );
}

/** Ends a price of one's own. */
export function useEndPriceOverride() {
  return usePriceMutation((overrideId: string) => call(endPriceOverride, { params: { overrideId } }));
}

function usePriceMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  meta: { readonly showsItsError?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta,
    onSettled: () => client.invalidateQueries({ queryKey: costKeys.all }),
  });
}
