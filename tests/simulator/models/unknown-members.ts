import type { NormalizedSchema } from '@smithy/core/schema';
import { asRecord } from '@/server/simulator/input';

export type Wire = 'json' | 'xml';

/** XML has no types, and wraps lists in `member`, which is a list only when there are several. */
function itemsOf(value: unknown, wire: Wire): readonly unknown[] {
  if (wire === 'json') return Array.isArray(value) ? value : [];
  const member = asRecord(value)?.member;
  return member === undefined ? [] : Array.isArray(member) ? member : [member];
}

function leafProblem(value: unknown, model: NormalizedSchema, at: string): string[] {
  const wanted = model.isBooleanSchema()
    ? 'boolean'
    : model.isNumericSchema() || model.isTimestampSchema()
      ? 'number'
      : model.isStringSchema()
        ? 'string'
        : null;
  // Lambda writes its moments as text, as its model says with a format of its own.
  const moment = model.isTimestampSchema() && typeof value === 'string';
  const found = typeof value;
  return wanted === null || found === wanted || moment ? [] : [`${at} is a ${found}, not a ${wanted}`];
}

/** What an answer has that its model does not: members nobody knows, and values of another type. */
export function unknownMembers(
  value: unknown,
  model: NormalizedSchema,
  wire: Wire,
  at = 'answer',
): readonly string[] {
  if (value === null || value === undefined || model.isDocumentSchema() || model.isBlobSchema()) return [];
  if (model.isListSchema()) {
    if (wire === 'json' && !Array.isArray(value)) return [`${at} is no list`];
    return itemsOf(value, wire).flatMap((item) =>
      unknownMembers(item, model.getValueSchema(), wire, `${at}[]`),
    );
  }
  const members = asRecord(value);
  if (model.isMapSchema()) {
    if (wire === 'xml') return [];
    if (members === null) return [`${at} is no map`];
    return Object.values(members).flatMap((one) =>
      unknownMembers(one, model.getValueSchema(), wire, `${at}{}`),
    );
  }
  if (!model.isStructSchema()) return wire === 'json' ? leafProblem(value, model, at) : [];
  if (members === null) return value === '' ? [] : [`${at} is no structure`];
  const known = model.getMemberSchemas();
  return Object.entries(members).flatMap(([name, member]) => {
    const schema = known[name];
    return schema === undefined ? [`${at}.${name}`] : unknownMembers(member, schema, wire, `${at}.${name}`);
  });
}
