import fc from 'fast-check';
import { corpus } from './corpus';

const pieces = corpus.flatMap(({ text }) => text.split(/(?<=\n)/));
const bits = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    '|',
    '---\n',
    '```\n',
    '<!--',
    '-->',
    '# ',
    '\r',
    '\uFEFF',
    '\0',
    '**',
    '](',
    '~~~\n',
    ':',
    '‚úÖ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A file of the corpus with some of it cut out, doubled, put elsewhere or replaced. */
export const mutated = fc
  .record({
    file: fc.constantFrom(...corpus),
    edits: fc.array(fc.record({ at: fc.nat(), cut: fc.nat(60), put: bits }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ file, edits }) => ({
    name: file.name,
    text: edits.reduce((text, { at, cut, put }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + cut);
    }, file.text),
  }));
