import { describe } from 'vitest';
import { createBare, functionArn } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-alias';
const env = (value: string) => ({ Environment: { Variables: { testenv: value } } });

async function twoVersions({ step, settle, run }: Session): Promise<void> {
  await settle();
  await step('publish_v1', (c) => c.publishVersion({ FunctionName: fn }));
  await run((c) => c.updateFunctionConfiguration({ FunctionName: fn, ...env('prod') }));
  await settle();
  await step('publish_v2', (c) => c.publishVersion({ FunctionName: fn }));
}

describe('recorded: aliases', () => {
  replay('TestLambdaAlias::test_alias_lifecycle', async (session) => {
    const { step } = session;
    await step('create_response', createBare(fn, env('staging')));
    await twoVersions(session);
    const described = { FunctionName: fn, Description: 'custom-alias' };
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.2 } };
    const get = async (label: string, Name: string) =>
      step(label, (c) => c.getAlias({ FunctionName: fn, Name }));
    const list = async (label: string, FunctionVersion?: string) =>
      step(label, (c) =>
        c.listAliases({ FunctionName: fn, ...(FunctionVersion === undefined ? {} : { FunctionVersion }) }),
      );
    await step('create_alias_1_1', (c) =>
      c.createAlias({ ...described, Name: 'aliasname1_1', FunctionVersion: '1', RoutingConfig }),
    );
    await get('get_alias_1_1', 'aliasname1_1');
    await step('get_function_alias_1_1', (c) =>
      c.getFunction({ FunctionName: fn, Qualifier: 'aliasname1_1' }),
    );
    await step('get_function_byarn_alias_1_1', (c) =>
      c.getFunction({ FunctionName: functionArn(`${fn}:aliasname1_1`) }),
    );
    await step('get_function_alias_notfound_exc', (c) =>
      c.getFunction({ FunctionName: fn, Qualifier: 'aliasdoesnotexist' }),
    );
    await step('get_function_alias_byarn_notfound_exc', (c) =>
      c.getFunction({ FunctionName: functionArn(`${fn}:aliasdoesnotexist`) }),
    );
    await step('create_alias_1_2', (c) =>
      c.createAlias({ ...described, Name: 'aliasname1_2', FunctionVersion: '1' }),
    );
    await get('get_alias_1_2', 'aliasname1_2');
    await step('create_alias_1_3', (c) =>
      c.createAlias({ FunctionName: fn, Name: 'aliasname1_3', FunctionVersion: '1' }),
    );
    await get('get_alias_1_3', 'aliasname1_3');
    await step('create_alias_2', (c) =>
      c.createAlias({ ...described, Name: 'aliasname2', FunctionVersion: '2' }),
    );
    await get('get_alias_2', 'aliasname2');
    await list('list_aliases_for_fnname');
    await step('update_alias_1_1', (c) =>
      c.updateAlias({
        FunctionName: fn,
        Name: 'aliasname1_1',
        RoutingConfig: { AdditionalVersionWeights: {} },
      }),
    );
    await get('get_alias_1_1_after_update', 'aliasname1_1');
    await list('list_aliases_for_fnname_after_update');
    await step('update_alias_1_2', (c) =>
      c.updateAlias({
        FunctionName: fn,
        Name: 'aliasname1_2',
        RoutingConfig: { AdditionalVersionWeights: {} },
      }),
    );
    await get('get_alias_1_2_after_update', 'aliasname1_2');
    await list('list_aliases_for_fnname_after_update_2');
    await list('list_aliases_for_version', '1');
    await step('delete_alias_response', (c) => c.deleteAlias({ FunctionName: fn, Name: 'aliasname1_1' }));
    await list('list_aliases_for_fnname_afterdelete');
  });

  replay('TestLambdaAlias::test_notfound_and_invalid_routingconfigs', async (session) => {
    const { step } = session;
    await step('create_response', createBare(fn, { ...env('staging'), Publish: true }));
    await twoVersions(session);
    const create =
      (version: string, weights?: Record<string, number>, name = 'custom', target = fn) =>
      (c: Parameters<ReturnType<typeof createBare>>[0]) =>
        c.createAlias({
          FunctionName: target,
          Name: name,
          FunctionVersion: version,
          ...(weights ? { RoutingConfig: { AdditionalVersionWeights: weights } } : {}),
        });
    await step('routing_config_exc_toomany', create('1', { '2': 0.5, '3': 0.4 }));
    await step('routing_config_exc_toohigh', create('1', { '2': 2 }));
    await step('routing_config_exc_subzero', create('1', { '2': -1 }));
    await step('routing_config_exc_sameversion', create('1', { '1': 0.5 }));
    await step('target_version_doesnotexist', create('10', { '2': 0.5 }));
    await step('routing_config_exc_version_doesnotexist', create('1', { '10': 0.5 }));
    await step('target_version_exc_version_latest', create('$LATEST', { '1': 0.5 }));
    await step('routing_config_exc_version_latest', create('1', { $LATEST: 0.5 }));
    await step('create-alias-latest', create('$LATEST', undefined, 'custom-latest'));
    await step('routing_config_exc_fn_doesnotexist', create('1', { '2': 0.5 }, 'custom', `${fn}-unknown`));
    await step('create_alias_empty_routingconfig', create('1', {}, 'custom-empty-routingconfig'));
    await step('create_alias_response', create('1', { '2': 0.5 }));
    await step('routing_config_exc_already_exist', create('1', { '2': 0.5 }));
    await step('alias_does_not_exist_esc', (c) => c.getAlias({ FunctionName: fn, Name: 'non-existent' }));
  });

  replay('TestLambdaAlias::test_alias_naming', async ({ step, settle }) => {
    await step('create_response', createBare(fn, env('staging')));
    await settle();
    await step('publish_v1', (c) => c.publishVersion({ FunctionName: fn }));
    const alias = { FunctionName: fn, FunctionVersion: '1', Description: 'custom-alias' };
    await step('create_alias_date', (c) => c.createAlias({ ...alias, Name: '2024-01-02' }));
    await step('get_alias_date', (c) => c.getAlias({ FunctionName: fn, Name: '2024-01-02' }));
    await step('create_alias_number_exception', (c) => c.createAlias({ ...alias, Name: '2024' }));
  });

  replay('TestLambdaAlias::test_non_existent_alias_deletion', async ({ step }) => {
    await step('create_response', createBare(fn, env('staging')));
    await step('delete_alias_response', (c) => c.deleteAlias({ FunctionName: fn, Name: 'non-existent' }));
  });

  replay('TestLambdaAlias::test_non_existent_alias_update', async ({ step }) => {
    await step('create_response', createBare(fn, env('staging')));
    await step('update_alias_response', (c) => c.updateAlias({ FunctionName: fn, Name: 'non-existent' }));
  });
});
