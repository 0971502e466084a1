import { describe, expect, it } from 'vitest';
import { deletePolicyStep } from '../../capacity/scaling/steps';
import { changeKinds } from '../phase';
import { stepsByKind } from './patch.fixture';
import { patchTools, toPatch } from './to-patch';

describe('toPatch', () => {
  it.each(changeKinds.flatMap((kind) => patchTools.map((tool) => [kind, tool] as const)))(
    'writes %s for %s',
    async (kind, tool) => {
      const file = `golden/${kind}.${tool.toLowerCase().replaceAll(' ', '-')}.txt`;
      await expect(`${toPatch(stepsByKind[kind], tool)}\n`).toMatchFileSnapshot(file);
    },
  );

  it('says what to take out where a call deletes', () => {
    const id = {
      ServiceNamespace: 'ecs',
      ResourceId: 'service/prod/web',
      ScalableDimension: 'ecs:service:DesiredCount',
    } as const;
    const steps = [deletePolicyStep(id, { name: 'cpu', type: 'StepScaling', configuration: {}, alarms: [] })];
    for (const tool of patchTools) {
      expect(toPatch(steps, tool)).toMatch(
        /^(#|\/\/) Take out of your code: delete the policy cpu of service\/prod\/web\.$/,
      );
    }
  });

  it('keeps Terraform from reading a name as an expression', () => {
    const steps = [
      {
        operation: 'lambda:CreateAlias',
        words: '',
        request: { FunctionName: 'f', Name: '%{x}', FunctionVersion: '1' },
      },
    ] as const;
    expect(toPatch(steps, 'Terraform')).toContain('name = "%%{x}"');
  });
});
