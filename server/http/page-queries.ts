import { QueryClient } from '@tanstack/react-query';
import { cache } from 'react';

/**
 * The queries of the page being rendered, shared by its title and its body so that each is asked once; what fails is
 * left to the browser, which asks again and says why.
 */
export const pageQueries = cache(
  () =>
    new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } }),
);
