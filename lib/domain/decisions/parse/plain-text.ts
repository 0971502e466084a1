/** A piece of Markdown as its words: no emphasis, code marks, tags, images or addresses of links. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^[\]]{0,300}\]\([^()]{0,1000}\)/g, '')
    .replaceAll(/\[([^[\]]{0,300})\]\([^()]{0,1000}\)/g, '$1')
    .replaceAll(/\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, '$1')
    .replaceAll(/<[^<>]{1,200}>/g, '')
    .replaceAll(/[`*]+/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Text in lower case, its words apart by one space, without accents or any other sign: what titles and keys are compared by. */
export function toKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
