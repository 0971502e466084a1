const actWords = ['provisioned', 'concurrency'];
/** Fewer letters than these may as well begin a workload's name: `pro` is of `prod`. */
const fewestLetters = 5;

const isActWord = (word: string) =>
  word.length >= fewestLetters && actWords.some((actWord) => actWord.startsWith(word));

/** What was typed to find a workload, without the words that name an act on it: "provisioned sentiment api". */
export function splitActWords(text: string): { readonly isAct: boolean; readonly rest: string } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rest = words.filter((word) => !isActWord(word));
  return { isAct: rest.length < words.length, rest: rest.join(' ') };
}
