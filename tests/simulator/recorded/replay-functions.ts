import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { account, region } from './expected-answer';
import { createBare, createWithHandler, functionArn } from './fixtures';
import { replay } from './replay';

const fn = 'recorded-function';
const get = (c: Lambda) => c.getFunction({ FunctionName: fn });
const getConfiguration = (c: Lambda) => c.getFunctionConfiguration({ FunctionName: fn });
const describeAs = (Description: string) => (c: Lambda) =>
  c.updateFunctionConfiguration({ FunctionName: fn, Description });

describe('recorded: functions', () => {
  replay('TestLambdaFunction::test_function_lifecycle', async ({ step, settle }) => {
    await step('create_response', createWithHandler(fn, { MemorySize: 256, Timeout: 5 }));
    await settle();
    await step('get_function_response', get);
    await step('update_func_conf_response', (c) =>
      c.updateFunctionConfiguration({
        FunctionName: fn,
        Runtime: 'python3.11',
        Description: 'Changed-Description',
        MemorySize: 512,
        Timeout: 10,
        Environment: { Variables: { ENV_A: 'a' } },
      }),
    );
    await settle();
    await step('get_function_response_postupdate', get);
    await step('update_code_response', (c) =>
      c.updateFunctionCode({ FunctionName: fn, S3Bucket: 'recorded', S3Key: 'two.zip' }),
    );
    await settle();
    await step('get_function_response_postcodeupdate', get);
    await step('delete_response', (c) => c.deleteFunction({ FunctionName: fn }));
    await step('delete_postdelete', (c) => c.deleteFunction({ FunctionName: fn }));
  });

  replay('TestLambdaFunction::test_redundant_updates', async ({ step, settle }) => {
    await step('create_response', createWithHandler(fn, { Description: 'Initial description' }));
    await settle();
    await step('first_update_result', describeAs('1st update description'));
    await settle();
    await step('get_fn_config_result', getConfiguration);
    await step('get_fn_result', get);
    await step('redundant_update_result', describeAs('1st update description'));
    await settle();
    await step('get_fn_result_after_redundant_update', get);
  });

  replay('TestLambdaFunction::test_list_functions', async ({ step, settle }) => {
    await step('create_response_1', createWithHandler(fn, { Publish: true }));
    await step(
      'create_response_2',
      createWithHandler(`${fn}-2`, { Code: { S3Bucket: 'recorded', S3Key: 'two.zip' } }),
    );
    await settle();
    await step('list_functions_invalid_functionversion', (c) => {
      const input = { FunctionVersion: 'invalid' };
      // @ts-expect-error the model has no such version; AWS is asked all the same
      return c.listFunctions(input);
    });
    await step('list_all', (c) => c.listFunctions({ FunctionVersion: 'ALL' }));
    await step('list_default', (c) => c.listFunctions({}));
  });

  replay('TestLambdaFunction::test_function_arns', async ({ step }) => {
    const second = { Code: { S3Bucket: 'recorded', S3Key: 'two.zip' } };
    await step('create-function-arn-response', createWithHandler(functionArn(fn)));
    await step(
      'create-function-partial-arn-response',
      createWithHandler(`${account}:function:${fn}-2`, second),
    );
    await step('invalid_function_name_exc', createWithHandler('invalid:function:name'));
    await step('long_function_name_exc', createWithHandler('a'.repeat(65)));
    await step('long_function_arn_exc', createWithHandler(functionArn('a'.repeat(109))));
    const foreign = functionArn(fn).replace(region, 'ap-southeast-1');
    await step('function_arn_other_region_exc', createWithHandler(foreign));
    await step(
      'function_arn_other_account_exc',
      createWithHandler(functionArn(fn).replace(account, '1'.repeat(12))),
    );
  });

  replay('TestLambdaFunction::test_lambda_concurrent_code_updates', async ({ step, settle, run }) => {
    const update = (c: Lambda) =>
      c.updateFunctionCode({ FunctionName: fn, S3Bucket: 'recorded', S3Key: 'two.zip' });
    await step('create-function-response', createBare(fn, { Handler: 'handler.handler' }));
    await settle();
    await run(update);
    await step('update-during-in-progress-update-exc', update);
  });

  replay('TestLambdaFunction::test_lambda_concurrent_config_updates', async ({ step, settle, run }) => {
    await step('create-function-response', createWithHandler(fn));
    await settle();
    await run(describeAs('one'));
    await step('update-during-in-progress-update-exc', describeAs('two'));
  });

  replay(
    'TestLambdaFunction::test_create_lambda_exceptions',
    async ({ step }) => {
      await step('invalid_role_arn_exc', createBare(fn, { Role: 'r1' }));
      await step('invalid_runtime_exc', (c) => {
        const Runtime: string = 'non-existent-runtime';
        // @ts-expect-error the model has no such runtime; AWS is asked all the same
        return createBare(fn, { Runtime })(c);
      });
      await step('uppercase_runtime_exc', (c) => {
        const Runtime: string = 'PYTHON3.9';
        // @ts-expect-error the model has no such runtime; AWS is asked all the same
        return createBare(fn, { Runtime })(c);
      });
      await step('multiple_architectures', createBare(fn, { Architectures: ['x86_64', 'arm64'] }));
      await step('uppercase_architecture', (c) => {
        const Architectures: string[] = ['X86_64'];
        // @ts-expect-error the model has no such architecture; AWS is asked all the same
        return createBare(fn, { Architectures })(c);
      });
      await step(
        'invalid_zip_exc',
        createBare(fn, { Code: { ZipFile: Buffer.from('this is not a zipfile') } }),
      );
    },
    ['empty_architectures'],
  );

  replay('TestLambdaFunction::test_update_lambda_exceptions', async ({ step, settle, run }) => {
    await run(createBare(fn));
    await settle();
    await step('invalid_role_arn_exc', (c) =>
      c.updateFunctionConfiguration({ FunctionName: fn, Role: 'r1' }),
    );
    const withRuntime = (Runtime: string) => (c: Lambda) =>
      // @ts-expect-error the model has no such runtime; AWS is asked all the same
      c.updateFunctionConfiguration({ FunctionName: fn, Runtime });
    await step('invalid_runtime_exc', withRuntime('non-existent-runtime'));
    await step('uppercase_runtime_exc', withRuntime('PYTHON3.9'));
  });

  const retired = 'java8 go1.x provided ruby2.7 nodejs14.x python3.7 dotnetcore3.1 nodejs12.x'.split(' ');
  for (const Runtime of retired) {
    replay(
      `TestRuntimeValidation::test_create_deprecated_function_runtime_with_validation_enabled[${Runtime}]`,
      async ({ step }) => {
        // @ts-expect-error a plain text is not one of the model's runtimes
        await step('deprecation_error', createBare(fn, { Runtime }));
      },
    );
  }
});

describe('recorded: sizes and account settings', () => {
  replay('TestLambdaSizeLimits::test_lambda_envvars_near_limit_succeeds', async ({ step }) => {
    const Environment = { Variables: { LARGE_VAR: 'x'.repeat(4080) } };
    await step('successful_create_fn_result', createWithHandler(fn, { Environment }));
  });

  replay('TestLambdaSizeLimits::test_large_environment_variables_fails', async ({ step }) => {
    const Environment = { Variables: { LARGE_VAR: 'x'.repeat(4081) } };
    await step('failed_create_fn_result', createWithHandler(fn, { Environment }));
  });

  replay('TestLambdaSizeLimits::test_large_environment_fails_multiple_keys', async ({ step }) => {
    const Environment = { Variables: { SMALL_VAR: 'ok', LARGE_VAR: 'x'.repeat(4064) } };
    await step('failured_create_fn_result_multi_key', createWithHandler(fn, { Environment }));
  });

  replay('TestLambdaSizeLimits::test_oversized_zipped_create_lambda', async ({ step }) => {
    const ZipFile = Buffer.alloc(52_428_801);
    await step('invalid_param_exc', createBare(fn, { Code: { ZipFile } }));
  });
});
