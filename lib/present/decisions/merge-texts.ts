import { diff3Merge } from 'node-diff3';

/** Lines both changed, differently: someone has to choose. */
export interface Clash {
  readonly mine: string;
  readonly theirs: string;
}

export type MergePart = string | Clash;

/** Two texts made from one base, joined line by line; where both changed the same lines, what each made of them. */
export function mergeTexts(base: string, mine: string, theirs: string): readonly MergePart[] {
  const regions = diff3Merge(toLines(mine), toLines(base), toLines(theirs), { excludeFalseConflicts: true });
  return regions.flatMap((region): MergePart[] => {
    if (region.ok) return [region.ok.join('')];
    if (!region.conflict) return [];
    return [{ mine: region.conflict.a.join(''), theirs: region.conflict.b.join('') }];
  });
}

export type ClashChoice = 'mine' | 'theirs' | 'both';

/** The merged text, with what was chosen where both changed the same lines. */
export function joinParts(parts: readonly MergePart[], choices: readonly ClashChoice[]): string {
  let clash = 0;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const choice = choices[clash] ?? 'mine';
      clash += 1;
      return choice === 'both' ? `${part.theirs}${part.mine}` : part[choice];
    })
    .join('');
}

/** Lines with their ends, so that a text joined again is the same to the byte. */
function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
