/** The request header by which proxy.ts tells a page its own path and query. */
export const pathHeader = 'x-trimtab-path';
