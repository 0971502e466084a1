'use client';

import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  getRules,
  previewRules,
  type RuleSet,
  type RuleSetDraft,
  type RuleSetEdit,
  saveRules,
} from '@/lib/contracts/estate';
import { call } from '../call';
import { estateKeys } from './estate-keys';

/** Query of the modules and their ordered rules; never refreshed under someone who edits them. */
export function rulesOptions() {
  return queryOptions({
    queryKey: estateKeys.rules(),
    queryFn: ({ signal }) => call(getRules, { signal }),
    refetchOnWindowFocus: false,
  });
}

/** The modules and their ordered rules. */
export function useRules() {
  return useQuery(rulesOptions());
}

/** What each rule of a draft would catch; the last answer stays while the next is on its way. */
export function useRulePreview(draft: z.output<typeof RuleSetDraft>, enabled: boolean) {
  return useQuery({
    queryKey: estateKeys.preview(draft),
    queryFn: ({ signal }) => call(previewRules, { body: draft, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Saves modules and rules as one act. */
export function useSaveRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.output<typeof RuleSetEdit>): Promise<RuleSet> => call(saveRules, { body }),
    onSuccess: (saved) => {
      client.setQueryData(estateKeys.rules(), saved);
      return client.invalidateQueries({ queryKey: ['inventory'] });
    },
  });
}
