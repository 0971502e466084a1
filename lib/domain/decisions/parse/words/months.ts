const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
// Of German, French, Spanish, Portuguese, Italian, Dutch and Russian, without what is written as in another.
const elsewhere = [
  ['januar', 'jänner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari', 'января'],
  ['februar', 'février', 'febrero', 'fevereiro', 'febbraio', 'februari', 'февраля'],
  ['märz', 'mars', 'marzo', 'março', 'maart', 'марта'],
  ['avril', 'abril', 'aprile', 'апреля'],
  ['mai', 'mayo', 'maio', 'maggio', 'mei', 'мая'],
  ['juni', 'juin', 'junio', 'junho', 'giugno', 'июня'],
  ['juli', 'juillet', 'julio', 'julho', 'luglio', 'июля'],
  ['août', 'agosto', 'augustus', 'августа'],
  ['septembre', 'septiembre', 'setembro', 'settembre', 'сентября'],
  ['oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'октября'],
  ['novembre', 'noviembre', 'novembro', 'ноября'],
  ['dezember', 'décembre', 'diciembre', 'dezembro', 'dicembre', 'декабря'],
];

const numbers = new Map(
  english.flatMap((name, index) =>
    [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : []), ...(elsewhere[index] ?? [])].map(
      (word): [string, number] => [word, index + 1],
    ),
  ),
);

/** A pattern of every name of a month, longest first. */
export const monthNames = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** The number of a month, from 1, by its name in any of some languages or its first three letters in English; 0 for none. */
export function numberOfMonth(name: string): number {
  return numbers.get(name.toLowerCase()) ?? 0;
}
