import type { Decision, FieldPlaces } from '../decision';
import { listItems } from './list-items';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

/** Who decided, who owns it, and its tags. */
export function findPeople(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
): { readonly facts: Pick<Decision, 'deciders' | 'owner' | 'tags'>; readonly places: FieldPlaces } {
  const fieldOf = (key: StatedField['key']) =>
    fields.find((field) => field.key === key && !isEmpty(field.value));
  const [deciders, owner, tags] = [fieldOf('deciders'), fieldOf('owner'), fieldOf('tags')];
  const section = deciders ? undefined : sections.find(({ kind }) => kind === 'deciders');
  const inSection = section
    ? lines.slice(section.from - 1, section.to).filter(({ kind }) => kind === 'text')
    : [];
  const listed = listItems(inSection).map(({ text }) => text);
  const names = deciders
    ? split(deciders.value)
    : listed.length > 0
      ? listed
      : split(inSection.map(({ text }) => text).join(', '));
  return {
    facts: {
      deciders: names,
      owner: owner ? plainText(owner.value) : null,
      tags: tags ? [...new Set(split(tags.value).map((tag) => tag.replace(/^#/, '').toLowerCase()))] : [],
    },
    places: {
      ...(deciders
        ? { deciders: spanOf(deciders) }
        : section && names.length > 0
          ? { deciders: { from: section.from, to: section.to } }
          : {}),
      ...(owner ? { owner: spanOf(owner) } : {}),
      ...(tags ? { tags: spanOf(tags) } : {}),
    },
  };
}

function spanOf({ line, lastLine }: StatedField) {
  return { from: line, to: lastLine };
}

function split(text: string): string[] {
  return plainText(text)
    .split(/\s*[,;•]\s*|\s+(?:and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => !isEmpty(part));
}

function isEmpty(text: string): boolean {
  return /^\W*(?:\{.*\}|\[.*\]|<.*>|tbd|todo|n\/a|none|-*)\W*$/i.test(text.trim());
}
