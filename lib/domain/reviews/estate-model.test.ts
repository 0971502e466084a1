import { expect, test } from 'vitest';
import { functionFields, type ModelField, serviceFields } from './estate-model';

const row = ({ name, type, unit, history, about }: ModelField) =>
  `| \`${name}\` | ${type} | ${unit ?? ''} | ${history === 'days' ? 'by day' : 'now only'} | ${about} |`;

function table(fields: readonly ModelField[]): string {
  const head = ['| field | type | unit | known | what it is |', '| --- | --- | --- | --- | --- |'];
  return [...head, ...fields.map(row)].join('\n');
}

const document = `# The model of the estate

What a review trigger's expression looks at. Expressions are written in the [Common Expression Language](https://cel.dev), are true when the decision is to be looked at again, and are checked when they are saved.

- \`workloads\`, \`functions\` and \`services\` are lists of what the trigger's decision governs, or of the whole estate where the rule says so, narrowed by the trigger's stage where it has one. \`workloads\` holds both kinds, with the fields they have in common.
- A field that is not known of a workload is not there. Asking for it makes the verdict *no evidence*, unless what is known decides the matter. \`has(w.field)\` asks whether it is known.
- Metrics are of the trigger's window of 1, 7 or 30 days (UTC), the running day included, unless a field says otherwise. A field known *by day* can be looked back at; one known *now only* can't.
- Numbers are doubles, so that \`/\` needs a double on both sides: \`w.memory_mb / 2.0\`.
- Besides operators there are \`exists\`, \`all\`, \`exists_one\`, \`filter\`, \`map\`, \`has\`, \`size\`, \`startsWith\`, \`endsWith\`, \`contains\`, \`double\`, and \`sum\`, \`max\` and \`min\` over a list of numbers. A loop can't stand inside another, where a list can only be counted: \`size(functions)\`. Only numbers can be added. An expression is at most 2,000 characters and 200 parts.

\`\`\`
functions.exists(f, f.package_mb > 250.0)
functions.filter(f, has(f.error_rate)).exists(f, f.error_rate > 0.05)
sum(services.map(s, s.cost_usd_monthly)) > sum(functions.map(f, f.cost_usd_monthly))
\`\`\`

## Functions

${table(functionFields)}

## Services

${table(serviceFields)}
`;

test('docs/estate-model.md describes the model as it is', async () => {
  await expect(document).toMatchFileSnapshot('../../../docs/estate-model.md');
});

test('no field has two meanings', () => {
  const names = functionFields.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
