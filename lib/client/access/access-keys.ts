/** Every query key of the access area; a prefix names all below it. */
export const accessKeys = {
  all: ['access'] as const,
  me: () => [...accessKeys.all, 'me'] as const,
};
