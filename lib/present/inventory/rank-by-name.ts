/** The items in order of how well their names fit the words typed, the best first; equals keep their order. */
export function rankByName<Item extends { readonly name: string }>(
  text: string,
  items: readonly Item[],
): readonly Item[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = new Map(items.map((item) => [item, fitOf(item.name.toLowerCase(), words)]));
  return items.toSorted((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0));
}

/** Each criterion outweighs all that come after it. */
function fitOf(name: string, words: readonly string[]): number {
  const places = placesInOrder(name, words);
  const criteria = [
    name === words.join('-'),
    places !== null,
    name.endsWith(words.at(-1) ?? ''),
    places?.every((place) => place === 0 || /[^a-z0-9]/.test(name.charAt(place - 1))) ?? false,
  ];
  return criteria.reduce((fit, holds) => fit * 2 + (holds ? 1 : 0), 0);
}

/** Where each word begins, every one after the end of the one before; null where they don't follow each other. */
function placesInOrder(name: string, words: readonly string[]): readonly number[] | null {
  const places: number[] = [];
  let from = 0;
  for (const word of words) {
    const place = name.indexOf(word, from);
    if (place === -1) return null;
    places.push(place);
    from = place + word.length;
  }
  return places;
}
