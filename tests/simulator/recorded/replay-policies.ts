import type { AddPermissionCommandInput } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { account } from './expected-answer';
import { createBare, createWithHandler } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-policy';
const bucket = 'arn:aws:s3:::recorded-bucket';
const get = { FunctionName: fn };

function permission(StatementId: string, more: Partial<AddPermissionCommandInput> = {}) {
  return {
    FunctionName: fn,
    Action: 'lambda:InvokeFunction',
    StatementId,
    Principal: `${StatementId}.amazonaws.com`,
    ...more,
  };
}

function adding({ step }: Session) {
  return (label: string, id: string, more: Partial<AddPermissionCommandInput> = {}) =>
    step(label, (c) => c.addPermission(permission(id, more)));
}

describe('recorded: policies of functions', () => {
  replay('TestLambdaPermissions::test_add_lambda_permission_aws', async (session) => {
    await session.step('create_lambda', createWithHandler(fn));
    await session.settle();
    await adding(session)('add_permission', 's3', { SourceArn: bucket });
    await session.step('get_policy', (c) => c.getPolicy(get));
  });

  replay('TestLambdaPermissions::test_create_multiple_lambda_permissions', async (session) => {
    await session.run(createBare(fn));
    await adding(session)('add_permission_response_1', 'logs');
    await adding(session)('add_permission_response_2', 'kinesis');
    await session.step('policy_after_2_add', (c) => c.getPolicy(get));
  });

  replay('TestLambdaPermissions::test_remove_multi_permissions', async (session) => {
    const { step, run } = session;
    await run(createBare(fn));
    await session.settle();
    await adding(session)('add_permission_1', 's3');
    await adding(session)('add_permission_2', 'sqs', { SourceArn: bucket });
    await step('policy_after_2_add', (c) => c.getPolicy(get));
    await step('remove_permission_exception_nonexisting_sid', (c) =>
      c.removePermission({ ...get, StatementId: 'non-existent' }),
    );
    await run((c) => c.removePermission({ ...get, StatementId: 'sqs' }));
    await step('policy_after_removal', (c) => c.getPolicy(get));
    await step('policy_after_removal_attempt', (c) => c.getPolicy(get));
    await run((c) => c.removePermission({ ...get, StatementId: 's3' }));
    await step('get_policy_exception_removed_all', (c) => c.getPolicy(get));
  });

  replay('TestLambdaPermissions::test_permission_exceptions', async (session) => {
    const { step, run } = session;
    const add = adding(session);
    await run(createBare(fn));
    await add('add_permission_invalid_statement_id', 'example.com');
    await add('add_permission_fn_qualifier_mismatch', 's3', { FunctionName: `${fn}:alias`, Qualifier: '42' });
    await add('add_permission_fn_qualifier_latest', 's3', { Qualifier: '$LATEST' });
    await add('add_permission_principal_invalid', 'lambda', {
      Principal: 'invalid.nonaws.com'.replaceAll('.', ''),
    });
    await step('get_policy_fn_doesnotexist', (c) => c.getPolicy({ FunctionName: 'doesnotexist' }));
    await run((c) => c.publishVersion(get));
    await step('get_policy_fn_version_doesnotexist', (c) => c.getPolicy({ ...get, Qualifier: '666' }));
    await add('add_permission_fn_doesnotexist', 's3', { FunctionName: 'doesnotexist' });
    await step('remove_permission_policy_doesnotexist', (c) =>
      c.removePermission({ ...get, StatementId: 's3' }),
    );
    await add('add_permission_fn_alias_doesnotexist', 's3', { Qualifier: 'alias-doesnotexist' });
    await add('add_permission_fn_version_doesnotexist', 's3', { Qualifier: '42' });
    await add('add_permission_fn_qualifier_invalid', 's3', { Qualifier: 'invalid-qualifier-with-?-char' });
    await add('add_permission_fn_qualifier_valid_doesnotexist', 's3', {
      Qualifier: 'valid-with-$-but-doesnotexist',
    });
    await run((c) => c.addPermission(permission('s3')));
    await add('add_permission_conflicting_statement_id', 's3');
    await step('remove_permission_fn_doesnotexist', (c) =>
      c.removePermission({ FunctionName: 'doesnotexist', StatementId: 's3' }),
    );
    await step('remove_permission_fn_alias_doesnotexist', (c) =>
      c.removePermission({ ...get, StatementId: 's3', Qualifier: 'alias-doesnotexist' }),
    );
  });

  replay('TestLambdaPermissions::test_add_lambda_permission_fields', async (session) => {
    const add = adding(session);
    const SourceAccount = account;
    await session.run(createBare(fn));
    await add('add_permission_principal_wildcard', 'wilcard', { Principal: '*', SourceAccount });
    await add('add_permission_principal_service', 'lambda', { SourceAccount });
    await add('add_permission_principal_account', 'account-id', { Principal: account });
    await add('add_permission_principal_arn', 'user-arn', {
      Principal: `arn:aws:iam::${account}:user/someone`,
      SourceAccount,
    });
    await add('add_permission_optional_fields', 'urlPermission', {
      Action: 'lambda:InvokeFunctionUrl',
      Principal: '*',
      SourceAccount,
      SourceArn: bucket,
      FunctionUrlAuthType: 'NONE',
      PrincipalOrgID: 'o-1234567890',
    });
    await add('add_permission_alexa_skill', 'alexaSkill', {
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: 'amzn1.ask.skill.xxxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    });
  });
});

const layer = 'recorded-layer-policy';
const first = { LayerName: layer, VersionNumber: 1 };
const anyone = (StatementId: string) => ({
  ...first,
  Action: 'lambda:GetLayerVersion',
  Principal: '*',
  StatementId,
});

async function publishLayer({ step }: Session): Promise<void> {
  await step('publish_result', (c) =>
    c.publishLayerVersion({
      LayerName: layer,
      CompatibleRuntimes: ['python3.12'],
      CompatibleArchitectures: ['x86_64'],
      Content: { S3Bucket: 'recorded', S3Key: 'layer.zip' },
    }),
  );
}

describe('recorded: policies of layers', () => {
  replay('TestLambdaLayer::test_layer_policy_lifecycle', async (session) => {
    const { step } = session;
    await publishLayer(session);
    await step('add_policy_s1', (c) => c.addLayerVersionPermission(anyone('s1')));
    await step('get_layer_version_policy', (c) => c.getLayerVersionPolicy(first));
    await step('add_policy_s2', (c) => c.addLayerVersionPermission(anyone('s2')));
    await step('get_layer_version_policy_postadd2', (c) => c.getLayerVersionPolicy(first));
    await step('remove_s2', (c) => c.removeLayerVersionPermission({ ...first, StatementId: 's2' }));
    await step('get_layer_version_policy_postdeletes2', (c) => c.getLayerVersionPolicy(first));
  });

  replay('TestLambdaLayer::test_layer_policy_exceptions', async (session) => {
    const { step } = session;
    await publishLayer(session);
    await step('layer_permission_nopolicy_get', (c) => c.getLayerVersionPolicy(first));
    await step('add_layer_permission_result', (c) => c.addLayerVersionPermission(anyone('s1')));
    await step('layer_permission_action_invalid', (c) =>
      c.addLayerVersionPermission({ ...anyone('s2'), Action: '*' }),
    );
    await step('layer_permission_duplicate_statement', (c) => c.addLayerVersionPermission(anyone('s1')));
    await step('layer_permission_wrong_revision', (c) =>
      c.addLayerVersionPermission({ ...anyone('s2'), RevisionId: 'wrong' }),
    );
    const absent = { LayerName: `${layer}-doesnotexist`, VersionNumber: 1 };
    const second = { LayerName: layer, VersionNumber: 2 };
    for (const [name, place] of [
      ['layername', absent],
      ['layerversion', second],
    ] as const) {
      const label = `layer_permission_${name}_doesnotexist`;
      await step(`${label}_add`, (c) => c.addLayerVersionPermission({ ...anyone('s1'), ...place }));
      await step(`${label}_get`, (c) => c.getLayerVersionPolicy(place));
      await step(`${label}_remove`, (c) => c.removeLayerVersionPermission({ ...place, StatementId: 's1' }));
    }
    const remove = { ...first, StatementId: 'doesnotexist' };
    await step('layer_permission_statementid_doesnotexist_remove', (c) =>
      c.removeLayerVersionPermission(remove),
    );
    await step('layer_permission_wrong_revision_remove', (c) =>
      c.removeLayerVersionPermission({ ...first, StatementId: 's1', RevisionId: 'wrong' }),
    );
  });
});
