'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { scopeParams, toScope, withScope } from './scope-params';

/** The scope in the address, as the API takes it, with its range and a way to change it. */
export function useScope() {
  const [values, setValues] = useQueryStates(scopeParams, { history: 'push' });
  const { stage, account, region } = values;
  const scope = useMemo(() => toScope({ stage, account, region }), [stage, account, region]);
  return { scope, range: values.range, values, setValues };
}

/** Goes to another page of the console, carrying the scope along. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  const current = useSearchParams();
  return (href) => router.push(withScope(href, current));
}
