import type { TemplateResource } from './template-resources';

const modules = {
  'AWS::ApplicationAutoScaling': 'applicationautoscaling',
  'AWS::ECS': 'ecs',
  'AWS::Lambda': 'lambda',
};

/** The CDK's TypeScript for template resources, in constructs of the first level, which name every property. */
export function toCdk(resources: readonly TemplateResource[]): string {
  const used = Object.entries(modules).filter(([prefix]) =>
    resources.some(({ type }) => type.startsWith(`${prefix}::`)),
  );
  const imports = used.map(([, name]) => `import * as ${name} from 'aws-cdk-lib/aws-${name}';`);
  const constructs = resources.map(toConstruct);
  const core = constructs.some((text) => text.includes('Fn.getAtt('))
    ? ["import { Fn } from 'aws-cdk-lib';"]
    : [];
  return [[...core, ...imports].join('\n'), ...constructs].join('\n\n');
}

function toConstruct({ id, type, properties, isPart }: TemplateResource): string {
  const [vendor, service, kind] = type.split('::');
  const module = Object.entries(modules).find(([prefix]) => prefix === `${vendor}::${service}`)?.[1];
  const note = isPart ? '// Where you have this construct, its other properties stay.\n' : '';
  return `${note}new ${module}.Cfn${kind}(this, '${id}', ${toLiteral(properties, '')});`;
}

function toLiteral(value: unknown, indent: string, key = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((one) => `${inner}${toLiteral(one, inner)},\n`).join('')}${indent}]`;
  if (typeof value !== 'object' || value === null) return toScalar(value, key);
  const attribute: unknown = Object.entries(value).find(([name]) => name === 'Fn::GetAtt')?.[1];
  if (Array.isArray(attribute)) return `Fn.getAtt('${attribute[0]}', '${attribute[1]}').toString()`;
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  const lines = members.map(([name, one]) => `${inner}${toCamel(name)}: ${toLiteral(one, inner, name)},\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function toScalar(value: unknown, key: string): string {
  if (typeof value !== 'string') return String(value);
  const text = `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return key === 'StartTime' || key === 'EndTime' ? `new Date(${text})` : text;
}

function toCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
