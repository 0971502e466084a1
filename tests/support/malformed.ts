import fc from 'fast-check';
import type { Endpoint } from '@/lib/contracts/endpoint';
import { exampleBody, exampleParts, type Parts } from './api-request';

const awkward = fc.constantFrom<unknown>(
  '',
  ' ',
  '\0',
  '\ud800',
  '\'; DROP TABLE "User"; --',
  '../../etc/passwd',
  '%00',
  '💥'.repeat(300),
  -1,
  0,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  null,
  true,
  [],
  {},
  [[]],
  '00000000-0000-0000-0000-000000000000',
  'constructor',
  '__proto__',
  '2026-13-45T99:99:99Z',
  '0000-01-01T00:00:00Z',
  '0000-01-01',
  '9999-12-31T23:59:59-14:00',
  '\u202e%_\\',
  '9'.repeat(400),
);

const anything = fc.oneof(
  { weight: 3, arbitrary: awkward },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const text = fc.oneof(
  anything.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const name = fc.oneof(text, fc.constantFrom('limit', 'cursor', 'from', 'to', '__proto__', 'stage', 'sort'));

/** Bodies close to the endpoint's example but wrong in one place, or far from it, or no JSON at all. */
function bodies(endpoint: Endpoint): fc.Arbitrary<Parts['body']> {
  const example = exampleBody(endpoint);
  const places = placesIn(example);
  const changed = fc
    .record({
      place: places.length > 0 ? fc.constantFrom(...places) : name.map((one) => [one]),
      value: anything,
      drop: fc.boolean(),
    })
    .map(({ place, value, drop }) => changeAt(example, place, drop ? undefined : value));
  const json = fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: anything },
    {
      weight: 1,
      arbitrary: fc
        .dictionary(name, anything, { maxKeys: 5 })
        .map((extra) => ({ ...Object(example), ...extra })),
    },
  );
  return fc.oneof(
    { weight: 6, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '{',
        'NaN',
        '{"a":',
        '{"__proto__":{"role":"admin"}}',
        `${'['.repeat(5000)}`,
      ),
    },
    { weight: 1, arbitrary: fc.constant('x'.repeat(300_000)) },
    { weight: 1, arbitrary: fc.constant(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

type Place = readonly string[];

/** Where a value has fields and items, at every depth. */
function placesIn(value: unknown): readonly Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => [
    [key],
    ...placesIn(child).map((place) => [key, ...place]),
  ]);
}

function changeAt(example: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(example)
    ? Object([...example])
    : { ...Object(example) };
  copy[key] = changeAt(copy[key], rest, value);
  return copy;
}

const headerText = fc
  .string({ unit: fc.constantFrom(...'abc /=;,*"\\{}<>%0129-_'), maxLength: 30 })
  .map((value) => value.trim());
const headers = fc.record(
  {
    'content-type': fc.oneof(
      fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain'),
      headerText,
    ),
    'idempotency-key': fc.oneof(headerText, fc.constant('k'.repeat(300)), fc.uuid()),
    'content-length': fc.constantFrom('0', '-1', '99999999999'),
    'sec-fetch-site': headerText,
    accept: headerText,
    'x-forwarded-for': headerText,
  },
  { requiredKeys: [] },
);

/** Requests to an endpoint of which any part may be wrong. */
export function malformedParts(endpoint: Endpoint): fc.Arbitrary<Parts> {
  const example = exampleParts(endpoint);
  const names = Object.keys(example.params);
  return fc.record({
    params: fc.oneof(
      fc.constant(example.params),
      fc
        .tuple(...names.map(() => text))
        .map((values) => Object.fromEntries(names.map((key, i) => [key, values[i] ?? '']))),
    ),
    query: fc.oneof(
      { weight: 2, arbitrary: fc.constant(example.query) },
      { weight: 1, arbitrary: fc.array(fc.tuple(name, text), { maxLength: 4 }) },
    ),
    headers: headers.map((some) => ({ ...example.headers, ...some })),
    body: endpoint.method === 'GET' ? fc.constant(undefined) : bodies(endpoint),
  });
}
