/** Every query key of the reviews area; a prefix names all below it. */
export const reviewKeys = {
  all: ['reviews'] as const,
  list: (which: string) => [...reviewKeys.all, 'list', which] as const,
  triggers: (decisionId: string) => [...reviewKeys.all, 'triggers', decisionId] as const,
  claims: (decisionId: string) => [...reviewKeys.all, 'claims', decisionId] as const,
  channels: () => [...reviewKeys.all, 'channels'] as const,
  preview: (input: unknown) => [...reviewKeys.all, 'preview', input] as const,
};
