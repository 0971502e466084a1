import type { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';

const deepest = 4;

const anyNumber = fc.oneof(
  fc.integer({ min: -1, max: 60 }),
  fc.constantFrom(0, -1, 2 ** 31, 1e300, 0.5, 1_790_960_000, Number.MAX_SAFE_INTEGER),
);
const anyText = fc.oneof(
  fc.constantFrom('', 'live', '$LATEST', 'ecs', 'lambda', 'cora-prod-module-chat-messages', 'x'.repeat(3000)),
  fc.constantFrom(
    'arn:aws:lambda:us-east-1:111122223333:function:none',
    'placement-platform-prod',
    '2026-10-01',
    '*',
  ),
  fc.string({ maxLength: 12 }),
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), anyNumber, anyText);

function rightValue(model: NormalizedSchema, depth: number): fc.Arbitrary<unknown> {
  if (depth > deepest || model.isDocumentSchema()) return anything;
  if (model.isListSchema()) return fc.array(anyValue(model.getValueSchema(), depth + 1), { maxLength: 3 });
  if (model.isMapSchema())
    return fc.dictionary(anyText, anyValue(model.getValueSchema(), depth + 1), { maxKeys: 2 });
  if (model.isStructSchema()) return anyInput(model, depth + 1);
  if (model.isBooleanSchema()) return fc.boolean();
  if (model.isNumericSchema() || model.isTimestampSchema()) return anyNumber;
  return anyText;
}

function anyValue(model: NormalizedSchema, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: rightValue(model, depth) }, { weight: 1, arbitrary: anything });
}

/** Any input with the members of a structure: most of the right type, some not, some absent. */
export function anyInput(model: NormalizedSchema, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(model.isStructSchema() ? model.getMemberSchemas() : {});
  const values = members.map(([name, member]) => [name, anyValue(member, depth)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}
