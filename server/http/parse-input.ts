import { z } from 'zod';
import { type FieldIssue, ServiceError } from '../errors';

/** `value` as `schema` reads it; throws `invalid_input` with one issue for each wrong or unknown field. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const issues = findBadText(value, '');
  if (issues.length > 0) throw invalid(issues, part);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap(toFieldIssues), part);
}

/** Search parameters as a plain object: repeated names become arrays, as does any name the schema wants as one. */
export function toQueryObject(schema: z.ZodType, search: URLSearchParams): Record<string, unknown> {
  const arrays = arrayFields(schema);
  const values: [string, unknown][] = [...new Set(search.keys())].map((name) => {
    const all = search.getAll(name);
    return [name, all.length > 1 || arrays.has(name) ? all : all[0]];
  });
  return Object.fromEntries(values);
}

function arrayFields(schema: z.ZodType): ReadonlySet<string> {
  if (!(schema instanceof z.ZodObject)) return new Set();
  return new Set(
    Object.keys(schema.shape).filter((name) => unwrap(schema.shape[name]) instanceof z.ZodArray),
  );
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

function toFieldIssues(issue: z.core.$ZodIssue): readonly FieldIssue[] {
  const field = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field, message: issue.message }];
  return issue.keys.map((key) => ({
    field: field === '' ? key : `${field}.${key}`,
    message: 'This field is not known here; leave it out.',
  }));
}

// PostgreSQL text holds neither NUL nor half of a surrogate pair; refused here, no service meets them.
function findBadText(value: unknown, field: string): readonly FieldIssue[] {
  if (typeof value === 'string') {
    if (!value.includes('\0') && value.isWellFormed()) return [];
    return [
      {
        field,
        message: 'This text holds a character that can not be stored (NUL or half a surrogate pair).',
      },
    ];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = field === '' ? key : `${field}.${key}`;
    return [...findBadText(key, 'name of a field'), ...findBadText(child, at)];
  });
}

function invalid(issues: readonly FieldIssue[], part: string): ServiceError {
  const named = issues.map((issue) => (issue.field === '' ? { ...issue, field: part } : issue));
  const [first] = named;
  const more = named.length > 1 ? `, and ${named.length - 1} more` : '';
  return new ServiceError(
    'invalid_input',
    `${first?.field ?? part}: ${first?.message ?? 'not valid'}${more}`,
    {
      action: 'Correct the fields named and send the request again.',
      issues: named.slice(0, 50),
    },
  );
}
