import type { PutFunctionEventInvokeConfigCommandInput as Put } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createBare, createWithHandler, functionArn } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-async';
const own = { FunctionName: fn };
const alias = { ...own, Qualifier: 'eventinvokealias' };
const retry = { MaximumRetryAttempts: 1 };

function putting({ step }: Session) {
  return (label: string, input: Partial<Put>) =>
    step(label, (c) => c.putFunctionEventInvokeConfig({ ...own, ...input }));
}

async function refuseDestinations(session: Session): Promise<void> {
  const put = putting(session);
  const to = (OnSuccess?: object, OnFailure?: object) => ({
    DestinationConfig: { ...(OnSuccess ? { OnSuccess } : {}), ...(OnFailure ? { OnFailure } : {}) },
  });
  await put('put_destination_lambda_doesntexist', to({ Destination: functionArn('doesnotexist') }));
  await put('put_destination_recursive', to({ Destination: functionArn(fn) }));
  await session.run(createBare('recorded-other'));
  await put('put_destination_other_lambda', to({ Destination: functionArn('recorded-other') }));
  const strange = functionArn(fn).replace(':lambda:', ':iam:');
  await put('put_destination_invalid_service_arn', to({ Destination: strange }));
  await put('put_destination_success_no_destination_arn', to({}));
  await put('put_destination_failure_no_destination_arn', to(undefined, {}));
  const malformed = functionArn(fn).replace(':lambda:', ':_-/!lambda:');
  await put('put_destination_invalid_arn_pattern', to(undefined, { Destination: malformed }));
}

async function putEverywhere(session: Session): Promise<void> {
  const put = putting(session);
  const at = (label: string, FunctionName: string, Qualifier?: string) =>
    put(label, { FunctionName, ...retry, ...(Qualifier === undefined ? {} : { Qualifier }) });
  const arn = functionArn(`${fn}:eventinvokealias`);
  const short = `${fn}:eventinvokealias`;
  await at('put_destination_latest', fn);
  await at('put_destination_latest_explicit_qualifier', fn, '$LATEST');
  await at('put_destination_version', fn, '1');
  await at('put_alias_functionname_qualifier', fn, 'eventinvokealias');
  await at('put_alias_doesnotexist', fn, 'doesnotexist');
  await at('put_alias_qualifiedarn', arn);
  await at('put_alias_qualifiedarn_qualifier', arn, 'eventinvokealias');
  await at('put_alias_qualifiedarn_qualifierconflict', arn, 'doesnotexist');
  await at('put_alias_shorthand', short);
  await at('put_alias_shorthand_qualifier', short, 'eventinvokealias');
  await at('put_alias_shorthand_qualifierconflict', short, 'doesnotexist');
  await at('put_version_shorthand', `${fn}:1`);
  await at('put_shorthand_qualifier_match', `${fn}:$LATEST`, '$LATEST');
  await at('put_shorthand_qualifier_mismatch_1', `${fn}:$LATEST`, '1');
  await at('put_shorthand_qualifier_mismatch_2', `${fn}:$LATEST`, 'eventinvokealias');
  await at('put_shorthand_qualifier_mismatch_3', `${fn}:eventinvokealias`, '1');
}

async function overwrite(session: Session): Promise<void> {
  const { step } = session;
  const put = putting(session);
  const both = { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 2 };
  await put('put_maxevent_maxvalue_result', { MaximumEventAgeInSeconds: 21_600, MaximumRetryAttempts: 2 });
  await put('put_pre_overwrite', both);
  await put('put_post_overwrite', { MaximumRetryAttempts: 0 });
  await put('second_overwrite_existing_response', { MaximumRetryAttempts: 0 });
  await step('get_post_overwrite', (c) => c.getFunctionEventInvokeConfig(own));
  await put('pre_update_response', both);
  const update = { ...own, MaximumRetryAttempts: 0 };
  await step('update_response', (c) => c.updateFunctionEventInvokeConfig(update));
  await step('update_response_existing', (c) => c.updateFunctionEventInvokeConfig(update));
}

async function deleteAll({ step }: Session): Promise<void> {
  const absent = { FunctionName: 'doesnotexist' };
  await step('list_configs', (c) => c.listFunctionEventInvokeConfigs(own));
  await step('delete_latest', (c) => c.deleteFunctionEventInvokeConfig({ ...own, Qualifier: '$LATEST' }));
  await step('delete_version', (c) => c.deleteFunctionEventInvokeConfig({ ...own, Qualifier: '1' }));
  await step('delete_alias', (c) => c.deleteFunctionEventInvokeConfig(alias));
  await step('list_configs_postdelete', (c) => c.listFunctionEventInvokeConfigs(own));
  await step('delete_function_not_found', (c) => c.deleteFunctionEventInvokeConfig(own));
  await step('delete_function_doesnotexist', (c) => c.deleteFunctionEventInvokeConfig(absent));
  await step('list_function_doesnotexist', (c) => c.listFunctionEventInvokeConfigs(absent));
  await step('get_function_doesnotexist', (c) => c.getFunctionEventInvokeConfig(absent));
  await step('get_qualifier_doesnotexist', (c) =>
    c.getFunctionEventInvokeConfig({ ...own, Qualifier: 'doesnotexist' }),
  );
  await step('update_eventinvokeconfig_function_doesnotexist', (c) =>
    c.updateFunctionEventInvokeConfig({ ...absent, ...retry }),
  );
  await step('get_eventinvokeconfig_doesnotexist', (c) => c.getFunctionEventInvokeConfig(alias));
  await step('update_eventinvokeconfig_config_doesnotexist_with_qualifier', (c) =>
    c.updateFunctionEventInvokeConfig({ ...alias, ...retry }),
  );
  await step('update_eventinvokeconfig_config_doesnotexist_without_qualifier', (c) =>
    c.updateFunctionEventInvokeConfig({ ...own, ...retry }),
  );
}

describe('recorded: asynchronous invocation', () => {
  replay('TestLambdaEventInvokeConfig::test_lambda_eventinvokeconfig_exceptions', async (session) => {
    const { step, run, settle } = session;
    const put = putting(session);
    await run(createWithHandler(fn));
    await settle();
    await step('fn_version_result', (c) => c.publishVersion(own));
    await step('fn_alias_result', (c) =>
      c.createAlias({ ...own, Name: 'eventinvokealias', FunctionVersion: '1' }),
    );
    await put('put_functionname_name_notfound', { FunctionName: 'doesnotexist', ...retry });
    await put('put_functionname_arn_notfound', { FunctionName: functionArn('doesnotexist'), ...retry });
    await put('put_functionname_nootherargs', {});
    await refuseDestinations(session);
    await putEverywhere(session);
    await overwrite(session);
    await deleteAll(session);
  });

  replay('TestLambdaEventInvokeConfig::test_lambda_eventinvokeconfig_lifecycle', async (session) => {
    const { step, run, settle } = session;
    const put = putting(session);
    const update = (label: string, input: object) =>
      step(label, (c) => c.updateFunctionEventInvokeConfig({ ...own, ...input }));
    await run(createWithHandler(fn));
    await settle();
    await put('put_invokeconfig_retries_0', { MaximumRetryAttempts: 0 });
    await put('put_invokeconfig_eventage_60', { MaximumEventAgeInSeconds: 60 });
    await update('update_invokeconfig_eventage_nochange', { MaximumEventAgeInSeconds: 60 });
    await update('update_invokeconfig_retries', retry);
    await step('get_invokeconfig', (c) => c.getFunctionEventInvokeConfig(own));
    await step('get_invokeconfig_latest', (c) =>
      c.getFunctionEventInvokeConfig({ ...own, Qualifier: '$LATEST' }),
    );
    await step('list_single_invokeconfig', (c) => c.listFunctionEventInvokeConfigs(own));
    await step('publish_version_result', (c) => c.publishVersion(own));
    const version = { ...own, Qualifier: '1' };
    await step('get_invokeconfig_postpublish', (c) => c.getFunctionEventInvokeConfig(version));
    await put('put_published_invokeconfig', { ...version, MaximumEventAgeInSeconds: 120 });
    await step('get_published_invokeconfig', (c) => c.getFunctionEventInvokeConfig(version));
    await run((c) => c.deleteFunctionEventInvokeConfig(own));
    await step('list_paging_nolimit_postdelete', (c) => c.listFunctionEventInvokeConfigs(own));
  });

  replay('TestLambdaRecursion::test_put_function_recursion_config_allow', async ({ step, run }) => {
    await run(createBare(fn));
    await step('put_recursion_config_response', (c) =>
      c.putFunctionRecursionConfig({ ...own, RecursiveLoop: 'Allow' }),
    );
    await step('get_recursion_config_response', (c) => c.getFunctionRecursionConfig(own));
  });

  replay('TestLambdaRecursion::test_put_function_recursion_config_default_terminate', async (session) => {
    await session.run(createBare(fn));
    await session.step('get_recursion_default_terminate_response', (c) => c.getFunctionRecursionConfig(own));
  });

  replay('TestLambdaRecursion::test_put_function_recursion_config_invalid_value', async ({ step, run }) => {
    await run(createBare(fn));
    await step('put_recursion_invalid_value_error', (c) =>
      c.putFunctionRecursionConfig(Object({ ...own, RecursiveLoop: 'InvalidValue' })),
    );
  });
});
