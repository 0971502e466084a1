const letters = {
  start: [
    'b',
    'br',
    'c',
    'cl',
    'd',
    'dr',
    'f',
    'g',
    'gr',
    'k',
    'l',
    'm',
    'n',
    'p',
    'pl',
    'qu',
    'r',
    's',
    'st',
    't',
    'tr',
    'v',
    'w',
    'z',
  ],
  middle: ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'],
  end: ['', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck', 'm'],
};
const known = 'lambda function service latency memory package capacity cost release queue'.split(' ');
const vocabularySize = 20_000;
const sentencesEach = 45;

/** Words that records of the benchmark are made of: `common` are in most of them, `rare` in a few. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly common: readonly string[];
  readonly rare: readonly string[];
}

/** The same words each time, the most frequent first. */
export function toVocabulary(): Vocabulary {
  const random = seeded(7);
  const made = new Set(known);
  while (made.size < vocabularySize) made.add(toWord(random));
  const words = [...made];
  return { words, common: known, rare: words.slice(-2_000) };
}

/** A record of some 4,000 characters, the same for the same number, its words as frequent as words of a language are. */
export function toDecisionText(number: number, { words }: Vocabulary): string {
  const random = seeded(number + 1);
  const pick = () => words[Math.floor(words.length ** random()) - 1] ?? known[0];
  const sentence = (length: number) => Array.from({ length }, pick).join(' ');
  const paragraphs = Array.from(
    { length: sentencesEach },
    () => `${sentence(9 + Math.floor(random() * 6))}.`,
  );
  const third = Math.ceil(sentencesEach / 3);
  return [
    `# ADR-${number}: ${sentence(5)}`,
    '',
    `Status: ${number % 3 === 0 ? 'superseded' : 'accepted'}`,
    `Date: 20${10 + (number % 16)}-0${1 + (number % 9)}-1${number % 9}`,
    `Owner: ${words[100 + (number % 40)]} team`,
    `Tags: ${words[200 + (number % 60)]}, ${words[300 + (number % 7)]}`,
    ...['Context', 'Decision', 'Consequences'].flatMap((name, index) => [
      '',
      `## ${name}`,
      '',
      ...paragraphs.slice(index * third, (index + 1) * third),
    ]),
    '',
  ].join('\n');
}

function toWord(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const syllables = Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => pick(letters.start) + pick(letters.middle),
  );
  return syllables.join('') + pick(letters.end);
}

// mulberry32: small, and the same on every machine.
function seeded(seed: number): () => number {
  let state = seed * 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
