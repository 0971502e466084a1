import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createBare, functionArn } from './fixtures';
import { replay } from './replay';

const long = (length: number) => 'a'.repeat(length);
const elsewhere = functionArn('my-function').replace('us-east-1', 'invalid-region');

interface Case {
  readonly name: string;
  readonly qualifier?: string;
  /** Creating with such a name was let through, so its recording is empty. */
  readonly creatable?: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  function_name_is_single_invalid: { name: '*' },
  invalid_characters_in_function_name: { name: 'my-function!' },
  invalid_characters_in_qualifier: { name: 'my-function', qualifier: 'invalid!' },
  qualifier_too_long: { name: 'my-function', qualifier: long(129) },
  qualifier_too_long0: { name: 'my-function', qualifier: long(129) },
  qualifier_too_long1: { name: 'my-function', qualifier: long(65), creatable: true },
  function_name_and_qualifier_too_long: { name: 'my-function', qualifier: long(65), creatable: true },
  invalid_account_id_in_partial_arn: { name: 'invalid-account:function:my-function' },
  invalid_region_in_arn: { name: elsewhere },
  non_lambda_arn: { name: 'arn:aws:ec2:us-east-1:111122223333:instance:i-1234567890abcdef0' },
  function_name_too_long: { name: long(65) },
  function_name_too_long_and_invalid_region: { name: `${elsewhere}${long(170)}` },
  full_arn_and_qualifier_too_long_and_invalid_region: {
    name: `${elsewhere}-${long(170)}`,
    qualifier: long(129),
  },
  full_arn_with_multiple_qualifiers: { name: functionArn('my-function:1:2') },
  incomplete_arn: { name: 'function', creatable: true },
  partial_arn_with_extra_qualifier: { name: 'function:my-function:$LATEST:extra' },
  latest_version_with_additional_qualifier: { name: functionArn('my-function:$LATEST'), qualifier: '1' },
  lowercase_latest_qualifier: { name: functionArn('my-function'), qualifier: '$latest' },
  missing_region_in_arn: { name: 'arn:aws:lambda::111122223333:function:my-function' },
  missing_account_id_in_arn: { name: 'arn:aws:lambda:us-east-1::function:my-function' },
  misspelled_latest_in_arn: { name: functionArn('my-function:$LATES') },
};

function reference({ name, qualifier }: Case) {
  return { FunctionName: name, ...(qualifier === undefined ? {} : { Qualifier: qualifier }) };
}

const test = 'TestLambdaFunction::test_function_name_and_qualifier_validation';

describe('recorded: names and qualifiers', () => {
  for (const [id, one] of Object.entries(cases)) {
    replay(`${test}[${id}-get_function]`, async ({ step }) => {
      await step('get_function_exception', (c) => c.getFunction(reference(one)));
    });
    replay(`${test}[${id}-delete_function]`, async ({ step }) => {
      await step('delete_function_exception', (c) => c.deleteFunction(reference(one)));
    });
    if (one.creatable) continue;
    replay(`${test}[${id}-create_function]`, async ({ step }) => {
      const name = one.qualifier === undefined ? one.name : `${one.name}:${one.qualifier}`;
      await step('create_function_exception', createBare(name));
    });
  }
});

function reads(
  FunctionName: string,
  Qualifier?: string,
): Readonly<Record<string, (c: Lambda) => Promise<unknown>>> {
  const input = Qualifier === undefined ? { FunctionName } : { FunctionName, Qualifier };
  return {
    get_function: (c) => c.getFunction(input),
    get_function_configuration: (c) => c.getFunctionConfiguration(input),
    get_function_url_config: (c) => c.getFunctionUrlConfig(input),
    get_function_code_signing_config: (c) => c.getFunctionCodeSigningConfig(input),
    get_function_event_invoke_config: (c) => c.getFunctionEventInvokeConfig(input),
    get_function_concurrency: (c) => c.getFunctionConcurrency(input),
    delete_function: (c) => c.deleteFunction(input),
  };
}

describe('recorded: functions and versions that are not there', () => {
  for (const [operation, call] of Object.entries(reads('nonexisting'))) {
    replay(`TestLambdaFunction::test_ops_on_nonexisting_fn[${operation}]`, async ({ step }) => {
      await step('not_found_exception', call);
    });
  }

  const versioned = ['get_function', 'get_function_configuration', 'get_function_event_invoke_config'];
  for (const operation of versioned) {
    replay(`TestLambdaFunction::test_ops_on_nonexisting_version[${operation}]`, async (session) => {
      await session.run(createBare('existing'));
      await session.settle();
      await session.step('version_not_found_exception', reads('existing', '1221')[operation] ?? never);
    });
  }

  const mismatched = ['get_function', 'get_function_configuration', 'delete_function'];
  for (const operation of mismatched) {
    replay(`TestLambdaFunction::test_ops_with_arn_qualifier_mismatch[${operation}]`, async ({ step }) => {
      const named = functionArn('some-function:$LATEST');
      await step('not_match_exception', reads(named, '1')[operation] ?? never);
      await step('match_exception', reads(named, '$LATEST')[operation] ?? never);
    });
  }

  const far = functionArn('some-function').replace('us-east-1', 'eu-central-1');
  for (const [operation, call] of Object.entries(reads(far))) {
    replay(`TestLambdaFunction::test_get_function_wrong_region[${operation}]`, async ({ step }) => {
      await step('wrong_region_exception', call);
    });
  }

  replay('TestLambdaFunction::test_delete_on_nonexisting_version', async ({ step, run, settle }) => {
    await run(createBare('existing'));
    await settle();
    await run((c) => c.deleteFunction({ FunctionName: 'existing', Qualifier: '1221' }));
    await run((c) => c.deleteFunction({ FunctionName: 'existing' }));
    await step('delete_function_response_non_existent', (c) =>
      c.deleteFunction({ FunctionName: 'existing' }),
    );
    await step('delete_function_response_non_existent_with_qualifier', (c) =>
      c.deleteFunction({ FunctionName: 'existing', Qualifier: '1221' }),
    );
  });
});

function never(): Promise<unknown> {
  throw new Error('The recording names an operation that the table lacks.');
}
