import type { PlanStep } from '../plan';
import type { PatchTool } from './patch-tool';
import { toScalingNotes } from './scaling-notes';
import { type TemplateResource, toTemplateResources } from './template-resources';
import { toCdk } from './to-cdk';
import { toTerraform } from './to-terraform';
import { toYaml } from './to-yaml';

/**
 * The text that makes a plan's calls permanent in a tool's own code, what to take out of that code, and what to leave
 * to scaling; `isScaled`: a target has the capacity by now.
 */
export function toPatch(
  steps: readonly Pick<PlanStep, 'operation' | 'request' | 'words'>[],
  tool: PatchTool,
  isScaled = false,
): string {
  const mark = tool === 'CDK' ? '//' : '#';
  const removals = steps.filter(({ operation }) => /:(Delete|Deregister)/.test(operation));
  const remove = removals.map(
    ({ words }) => `${mark} Take out of your code: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  );
  const notes = toScalingNotes(steps, tool, isScaled);
  return [...remove, toText(steps, tool), ...notes].filter((part) => part !== '').join('\n');
}

function toText(steps: Parameters<typeof toPatch>[0], tool: PatchTool): string {
  if (tool === 'Terraform') return toTerraform(steps);
  const resources = toTemplateResources(steps);
  if (resources.length === 0) return '';
  switch (tool) {
    case 'CDK':
      return toCdk(resources);
    case 'CloudFormation':
      return toTemplate(resources, '').join('\n');
    case 'Serverless Framework':
      return ['resources:', ...toTemplate(resources, '  ')].join('\n');
  }
}

function toTemplate(resources: readonly TemplateResource[], indent: string): readonly string[] {
  const within = `${indent}  `;
  return [
    `${indent}Resources:`,
    ...resources.flatMap(({ id, type, properties, isPart }) => [
      ...(isPart ? [`${within}# Where you have this resource, its other properties stay.`] : []),
      `${within}${id}:`,
      ...toYaml({ Type: type, Properties: properties }, `${within}  `),
    ]),
  ];
}
