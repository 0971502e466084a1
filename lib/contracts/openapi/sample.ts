/** As much of JSON Schema as zod schemas become. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0197a3c2-5f1e-4b6a-9d2c-8e4f70a1b3d5',
  email: 'lead@example.com',
  'date-time': '2026-11-20T15:00:00.000Z',
  date: '2026-11-20',
  uri: 'https://trimtab.example.com/',
  password: 'correct horse battery',
};

// Values that AWS and Trimtab use; the first that fits a pattern stands for it.
const byPattern = [
  '111122223333',
  'us-east-1',
  'arn:aws:iam::111122223333:role/trimtab',
  'valuation-platform',
  'acme-prod',
  '42',
];

const depthMax = 24;

/** An example of a schema, always the same: its own example, default or first choice, else a plain value of its type. */
export function sample(
  schema: JsonSchema,
  resolve: (ref: string) => JsonSchema | undefined,
  name = '',
  depth = 0,
): unknown {
  if (depth > depthMax) return null;
  const again = (one: JsonSchema | undefined, as = name) => sample(one ?? {}, resolve, as, depth + 1);
  if (schema.$ref !== undefined) return again(resolve(schema.$ref));
  const given = [schema.example, ...(schema.examples ?? []), schema.const, schema.default].find(
    (value) => value !== undefined,
  );
  if (given !== undefined) return given;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return again(choice[0]);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => again(one)));
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, child]) => [key, again(child, key)]),
      );
    case 'array':
      return schema.items ? [again(schema.items)] : [];
    case 'string':
      return sampleText(schema, name);
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function sampleText({ format, pattern, minLength = 0 }: JsonSchema, name: string): string {
  const known = format === undefined ? undefined : byFormat[format];
  if (pattern !== undefined && known === undefined) {
    const fits = new RegExp(pattern);
    return [name, ...byPattern].find((value) => fits.test(value)) ?? name;
  }
  const text = known ?? (name || 'text');
  return text.padEnd(minLength, 'x');
}
