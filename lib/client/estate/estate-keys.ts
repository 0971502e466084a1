/** Every query key of the estate area; a prefix names all below it. */
export const estateKeys = {
  all: ['estate'] as const,
  accounts: () => [...estateKeys.all, 'accounts'] as const,
  rules: () => [...estateKeys.all, 'rules'] as const,
  preview: (draft: unknown) => [...estateKeys.rules(), 'preview', draft] as const,
  sync: () => [...estateKeys.all, 'sync'] as const,
};
