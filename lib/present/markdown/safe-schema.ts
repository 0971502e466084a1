import { defaultSchema } from 'rehype-sanitize';

const { attributes, tagNames, protocols } = defaultSchema;

/** What GitHub lets through, less what would load something from elsewhere, plus the lines a block was read from. */
export const safeSchema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  attributes: { ...attributes, '*': [...(attributes?.['*'] ?? []), 'dataLine', 'dataLineEnd'] },
  protocols: {
    ...protocols,
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
    cite: [],
    longDesc: [],
  },
};
