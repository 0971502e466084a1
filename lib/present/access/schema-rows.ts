import type { JsonSchema } from '@/lib/contracts/openapi/sample';

/** One field of a body, as documentation shows it. */
export interface SchemaRow {
  /** Dotted, with `[]` for each list on the way. */
  readonly name: string;
  /** The type in words: "list of text", "viewer | operator | admin". */
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

type Resolve = (ref: string) => JsonSchema | undefined;

const depthMax = 5;

interface Described extends JsonSchema {
  readonly description?: string;
  readonly required?: readonly string[];
}

/** The fields of a schema, in order, those of nested objects under their path. */
export function toSchemaRows(
  schema: Described,
  resolve: Resolve,
  prefix = '',
  depth = 0,
): readonly SchemaRow[] {
  const inner = toObject(schema, resolve);
  if (!inner.schema.properties || depth > depthMax) return [];
  const required = new Set(inner.schema.required ?? []);
  const path = `${prefix}${inner.isList ? '[]' : ''}`;
  return Object.entries(inner.schema.properties).flatMap(([key, child]) => {
    const name = path ? `${path}.${key}` : key;
    const row = {
      name,
      type: toTypeWords(child, resolve),
      isRequired: required.has(key),
      description: wordsOf(child, resolve),
    };
    return [row, ...toSchemaRows(child, resolve, name, depth + 1)];
  });
}

/** A schema's type in a few words; "anything" for one that holds itself. */
export function toTypeWords(schema: JsonSchema, resolve: Resolve, depth = 0): string {
  if (depth > depthMax) return 'anything';
  const again = (one: JsonSchema) => toTypeWords(one, resolve, depth + 1);
  if (schema.$ref) return again(resolve(schema.$ref) ?? {});
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const words = [...new Set(choices.map(again))];
    return words.includes('anything') ? 'anything' : words.join(' or ');
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('array')) return `list of ${schema.items ? again(schema.items) : 'anything'}`;
  if (types.length === 0) return 'anything';
  return types.map((type) => (type === 'string' ? (schema.format ?? 'text') : type)).join(' or ');
}

function wordsOf(schema: Described, resolve: Resolve): string {
  return schema.description ?? (schema.$ref ? ((resolve(schema.$ref) as Described)?.description ?? '') : '');
}

/** The object within references, lists and nullable unions; several objects to choose from stay unopened. */
function toObject(schema: Described, resolve: Resolve, depth = 0): { schema: Described; isList: boolean } {
  if (depth > depthMax) return { schema: {}, isList: false };
  if (schema.$ref) return toObject(resolve(schema.$ref) ?? {}, resolve, depth + 1);
  if (schema.items) return { schema: toObject(schema.items, resolve, depth + 1).schema, isList: true };
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter((one) => one.type !== 'null');
  const [only] = choices;
  if (only && choices.length === 1) return toObject(only, resolve, depth + 1);
  return { schema, isList: false };
}
