/** What the placeholders of one recording stand for: the first sight decides. */
export type Bindings = Map<string, unknown>;

/** Members that Lambda answers with today and did not when some recordings were made. */
const newerMembers = new Set(['SnapStart', 'RuntimeVersionConfig', 'LoggingConfig']);

const placeholder = /<[^<>]+>/g;

function family(name: string): string {
  return name.replace(/:\d+>$/, '');
}

/** Only numbered placeholders say that two things are the same; `<location>` stands for anything. */
function bind(name: string, value: unknown, bindings: Bindings): string[] {
  if (!/:\d+>$/.test(name)) return [];
  if (bindings.has(name)) {
    return bindings.get(name) === value
      ? []
      : [`${name} was ${String(bindings.get(name))}, is ${String(value)}`];
  }
  const twin = [...bindings].find(([other, seen]) => family(other) === family(name) && seen === value);
  if (twin) return [`${name} and ${twin[0]} are both ${String(value)}`];
  bindings.set(name, value);
  return [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function compareText(actual: unknown, recorded: string, at: string, bindings: Bindings): string[] {
  if (recorded === 'date') return typeof actual === 'string' ? [] : [`${at}: ${String(actual)} is no date`];
  if (recorded === 'datetime')
    return typeof actual === 'number' ? [] : [`${at}: ${String(actual)} is no time`];
  if (recorded === 'lambda-url') return /^https:.*on\.aws\/$/.test(String(actual)) ? [] : [`${at}: no URL`];
  const names = recorded.match(placeholder) ?? [];
  if (names.length === 1 && names[0] === recorded) return bind(recorded, actual, bindings);
  if (names.length === 0) {
    return actual === recorded ? [] : [`${at}: ${JSON.stringify(actual)}, recorded ${recorded}`];
  }
  const pattern = recorded.split(placeholder).map(escaped).join('(.+?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(String(actual));
  if (!found) return [`${at}: ${JSON.stringify(actual)}, recorded ${recorded}`];
  return names.flatMap((name, index) => bind(name, found[index + 1], bindings));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compareRecords(
  actual: Readonly<Record<string, unknown>>,
  recorded: Readonly<Record<string, unknown>>,
  at: string,
  bindings: Bindings,
): string[] {
  const missing = Object.keys(recorded).filter((key) => !Object.hasOwn(actual, key));
  const extra = Object.keys(actual).filter((key) => !Object.hasOwn(recorded, key) && !newerMembers.has(key));
  return [
    ...missing.map((key) => `${at}.${key} is missing`),
    ...extra.map((key) => `${at}.${key} is not in the recording`),
    ...Object.keys(recorded)
      .filter((key) => Object.hasOwn(actual, key))
      .flatMap((key) => differences(actual[key], recorded[key], `${at}.${key}`, bindings)),
  ];
}

/** Where an answer differs from a recorded one: shape, values, and which placeholders are the same thing. */
export function differences(actual: unknown, recorded: unknown, at: string, bindings: Bindings): string[] {
  if (typeof recorded === 'string') return compareText(actual, recorded, at, bindings);
  if (Array.isArray(recorded)) {
    if (!Array.isArray(actual) || actual.length !== recorded.length) {
      return [`${at}: ${JSON.stringify(actual)} instead of ${recorded.length} items`];
    }
    return recorded.flatMap((item, index) => differences(actual[index], item, `${at}[${index}]`, bindings));
  }
  if (isRecord(recorded)) {
    return isRecord(actual)
      ? compareRecords(actual, recorded, at, bindings)
      : [`${at}: ${String(actual)} is no structure`];
  }
  return actual === recorded ? [] : [`${at}: ${String(actual)}, recorded ${String(recorded)}`];
}
