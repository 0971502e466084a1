import { describe, expect, it } from 'vitest';
import { deletePolicyStep } from '../../capacity/scaling/steps';
import { changeKinds } from '../phase';
import { stepsByKind } from './patch.fixture';
import { patchTools } from './patch-tool';
import { toPatch } from './to-patch';

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

  it('imports what names a version that is published with the alias', () => {
    const steps = [
      { operation: 'lambda:PublishVersion', words: '', request: { FunctionName: 'f' } },
      {
        operation: 'lambda:CreateAlias',
        words: '',
        request: { FunctionName: 'f', Name: 'live', FunctionVersion: '{version}' },
      },
    ] as const;
    const text = toPatch(steps, 'CDK');
    expect(text).toContain("functionVersion: Fn.getAtt('FVersion', 'Version').toString(),");
    expect(text).toMatch(/^import \{ Fn \} from 'aws-cdk-lib';\nimport \* as lambda from/);
  });

  it('says what to leave to scaling, where a target has the capacity', () => {
    const desired = stepsByKind.desiredCount;
    expect(toPatch(desired, 'Terraform')).not.toContain('ignore_changes');
    expect(toPatch(desired, 'Terraform', true)).toContain(
      '# Scaling moves it: on the aws_ecs_service, lifecycle { ignore_changes = [desired_count] }.',
    );
    for (const tool of ['CloudFormation', 'CDK', 'Serverless Framework'] as const)
      expect(toPatch(desired, tool, true)).toContain(
        'Scaling moves the DesiredCount of the service: leave it out',
      );
    expect(toPatch(stepsByKind.scheduledAction, 'Terraform')).toContain(
      'ignore_changes = [min_capacity, max_capacity]',
    );
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
