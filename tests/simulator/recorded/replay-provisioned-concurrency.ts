import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createWithHandler } from './fixtures';
import { replay } from './replay';

const fn = 'recorded-provisioned';
const one = { ProvisionedConcurrentExecutions: 1 };

describe('recorded: provisioned concurrency', () => {
  replay('TestLambdaProvisionedConcurrency::test_provisioned_concurrency_exceptions', async (session) => {
    const { step } = session;
    await session.run(createWithHandler(fn));
    await session.settle();
    await step('publish_version_result', (c) => c.publishVersion({ FunctionName: fn }));
    const get = (name: string, qualifier: string) => (c: Lambda) =>
      c.getProvisionedConcurrencyConfig({ FunctionName: name, Qualifier: qualifier });
    const remove = (name: string, qualifier: string) => (c: Lambda) =>
      c.deleteProvisionedConcurrencyConfig({ FunctionName: name, Qualifier: qualifier });
    const put =
      (name: string, qualifier: string, wanted = 1) =>
      (c: Lambda) =>
        c.putProvisionedConcurrencyConfig({
          FunctionName: name,
          Qualifier: qualifier,
          ProvisionedConcurrentExecutions: wanted,
        });
    await step('get_provisioned_config_doesnotexist', get(fn, '1'));
    await step('get_provisioned_functionname_doesnotexist', get('doesnotexist', 'noalias'));
    await step('get_provisioned_qualifier_doesnotexist', get(fn, 'noalias'));
    await step('get_provisioned_version_doesnotexist', get(fn, '10'));
    await step('get_provisioned_latest', get(fn, '$LATEST'));
    await step('list_provisioned_noconfigs', (c) =>
      c.listProvisionedConcurrencyConfigs({ FunctionName: fn }),
    );
    await step('list_provisioned_functionname_doesnotexist', (c) =>
      c.listProvisionedConcurrencyConfigs({ FunctionName: 'doesnotexist' }),
    );
    await step('delete_provisioned_functionname_doesnotexist', remove('doesnotexist', '1'));
    await step('delete_provisioned_qualifier_doesnotexist', remove(fn, 'noalias'));
    await step('delete_provisioned_version_doesnotexist', remove(fn, '10'));
    await step('delete_provisioned_latest', remove(fn, '$LATEST'));
    await step('delete_provisioned_config_doesnotexist', remove(fn, '1'));
    await step('put_provisioned_invalid_param_0', put(fn, '1', 0));
    await step('put_provisioned_functionname_doesnotexist_alias', put('doesnotexist', 'noalias'));
    await step('put_provisioned_functionname_doesnotexist_version', put('doesnotexist', '1'));
    await step('put_provisioned_qualifier_doesnotexist', put(fn, 'doesnotexist'));
    await step('put_provisioned_version_doesnotexist', put(fn, '10'));
    await step('put_provisioned_latest', put(fn, '$LATEST'));
  });

  replay('TestLambdaProvisionedConcurrency::test_lambda_provisioned_lifecycle', async (session) => {
    const { step, run, settle } = session;
    const version = { FunctionName: fn, Qualifier: '1' };
    const alias = { FunctionName: fn, Qualifier: 'recorded-alias' };
    await run(createWithHandler(fn));
    await settle();
    await step('publish_version_result', (c) => c.publishVersion({ FunctionName: fn }));
    await step('create_alias_result', (c) =>
      c.createAlias({ FunctionName: fn, FunctionVersion: '1', Name: alias.Qualifier }),
    );
    await step('put_provisioned_on_version', (c) =>
      c.putProvisionedConcurrencyConfig({ ...version, ...one }),
    );
    await step('put_provisioned_on_alias_versionconflict', (c) =>
      c.putProvisionedConcurrencyConfig({ ...alias, ...one }),
    );
    await settle();
    await step('delete_provisioned_version', (c) => c.deleteProvisionedConcurrencyConfig(version));
    await step('get_provisioned_version_postdelete', (c) => c.getProvisionedConcurrencyConfig(version));
    await step('put_provisioned_on_alias', (c) => c.putProvisionedConcurrencyConfig({ ...alias, ...one }));
    await step('put_provisioned_on_version_conflict', (c) =>
      c.putProvisionedConcurrencyConfig({ ...version, ...one }),
    );
    await settle();
    await step('delete_alias_result', (c) => c.deleteAlias({ FunctionName: fn, Name: alias.Qualifier }));
    await step('get_provisioned_alias_postaliasdelete', (c) => c.getProvisionedConcurrencyConfig(alias));
    await step('list_response_postdeletes', (c) => c.listProvisionedConcurrencyConfigs({ FunctionName: fn }));
  });

  replay('TestLambdaProvisionedConcurrency::test_provisioned_concurrency_limits', async (session) => {
    const { step, run, settle } = session;
    await run(createWithHandler(fn));
    await settle();
    await run((c) => c.publishVersion({ FunctionName: fn }));
    const put = (wanted: number) => ({
      FunctionName: fn,
      Qualifier: '1',
      ProvisionedConcurrentExecutions: wanted,
    });
    await step('put_provisioned_concurrency_account_limit_exceeded', (c) =>
      c.putProvisionedConcurrencyConfig(put(1001)),
    );
    await step('put_provisioned_concurrency_below_unreserved_min_value', (c) =>
      c.putProvisionedConcurrencyConfig(put(901)),
    );
  });
});

describe('recorded: reserved concurrency', () => {
  const put = (name: string, reserved: number) => ({
    FunctionName: name,
    ReservedConcurrentExecutions: reserved,
  });

  replay('TestLambdaReservedConcurrency::test_function_concurrency_exceptions', async (session) => {
    const { step, run, settle } = session;
    await step('put_function_concurrency_with_function_name_doesnotexist', (c) =>
      c.putFunctionConcurrency(put('doesnotexist', 1)),
    );
    await step('put_function_concurrency_with_function_name_doesnotexist_and_invalid_concurrency', (c) =>
      c.putFunctionConcurrency(put('doesnotexist', -1)),
    );
    await run(createWithHandler(fn));
    await settle();
    await run((c) => c.publishVersion({ FunctionName: fn }));
    await step('put_function_concurrency_with_qualified_arn', (c) =>
      c.putFunctionConcurrency(put(`arn:aws:lambda:us-east-1:111122223333:function:${fn}:1`, 1)),
    );
  });

  replay('TestLambdaReservedConcurrency::test_function_concurrency', async (session) => {
    const { step, run, settle } = session;
    await run(createWithHandler(fn));
    await settle();
    await step('put_function_concurrency_with_reserved_0', (c) => c.putFunctionConcurrency(put(fn, 0)));
    await step('put_function_concurrency_with_reserved_1', (c) => c.putFunctionConcurrency(put(fn, 1)));
    await step('get_function_concurrency', (c) => c.getFunctionConcurrency({ FunctionName: fn }));
    await step('delete_response', (c) => c.deleteFunctionConcurrency({ FunctionName: fn }));
    await step('get_function_concurrency_after_delete', (c) =>
      c.getFunctionConcurrency({ FunctionName: fn }),
    );
  });

  replay('TestLambdaReservedConcurrency::test_function_concurrency_limits', async (session) => {
    const { step, run, settle } = session;
    await run(createWithHandler(fn));
    await settle();
    await step('put_function_concurrency_account_limit_exceeded', (c) =>
      c.putFunctionConcurrency(put(fn, 1001)),
    );
    await step('put_function_concurrency_below_unreserved_min_value', (c) =>
      c.putFunctionConcurrency(put(fn, 901)),
    );
  });
});
