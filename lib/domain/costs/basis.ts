/** Where a quantity comes from, from the firmest to the weakest. */
export const bases = ['measured', 'configured', 'assumed'] as const;
export type Basis = (typeof bases)[number];
