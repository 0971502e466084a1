import type { Lambda, LoggingConfig } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createBare, createWithHandler, roleArn } from './fixtures';
import { replay, type Session } from './replay';
import { zipOf } from './zip-of';

const fn = 'recorded-configuration';
const get = (c: Lambda) => c.getFunction({ FunctionName: fn });
const getConfiguration = (c: Lambda) => c.getFunctionConfiguration({ FunctionName: fn });
const small = { MemorySize: 256, Timeout: 5 };

describe('recorded: container images', () => {
  const repository = '111122223333.dkr.ecr.us-east-1.amazonaws.com/recorded';
  const createImage =
    (more: object = {}) =>
    (c: Lambda) =>
      c.createFunction({
        FunctionName: fn,
        Role: roleArn,
        Code: { ImageUri: `${repository}:latest` },
        PackageType: 'Image',
        Environment: { Variables: { CUSTOM_ENV: 'test' } },
        ...more,
      });

  replay('TestLambdaImages::test_lambda_image_crud', async ({ step, settle }) => {
    await step('create-image-response', createImage());
    await settle();
    await step('get-function-code-response', get);
    await step('get-function-config-response', getConfiguration);
    await step('image-to-zipfile-error', (c) =>
      c.updateFunctionCode({ FunctionName: fn, S3Bucket: 'recorded', S3Key: 'one.zip' }),
    );
    await step('update-function-code-response', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ImageUri: `${repository}-2:latest` }),
    );
    await settle();
    await step('get-function-code-response-after-update', get);
    await step('get-function-config-response-after-update', getConfiguration);
  });

  replay('TestLambdaImages::test_lambda_image_and_image_config_crud', async ({ step, settle }) => {
    const update = (ImageConfig: object) => (c: Lambda) =>
      c.updateFunctionConfiguration({ FunctionName: fn, ImageConfig });
    const first = { EntryPoint: ['sh'], Command: ['-c', 'echo test'], WorkingDirectory: '/app1' };
    await step('create-image-with-config-response', createImage({ ImageConfig: first }));
    await settle();
    await step('get-function-code-with-config-response', get);
    await step('get-function-config-with-config-response', getConfiguration);
    const second = { Command: ['-c', 'echo test1'], WorkingDirectory: '/app1' };
    await step('update-function-code-response', update(second));
    await settle();
    await step('get-function-code-response-after-update', get);
    await step('get-function-config-response-after-update', getConfiguration);
    await step('update-function-code-delete-imageconfig-response', update({}));
    await settle();
    await step('get-function-code-response-after-delete-imageconfig', get);
    await step('get-function-config-response-after-delete-imageconfig', getConfiguration);
  });

  replay('TestLambdaImages::test_lambda_zip_file_to_image', async ({ step, settle }) => {
    await step('create-image-response', createBare(fn, { Handler: 'handler.handler' }));
    await settle();
    await step('get-function-code-response', get);
    await step('get-function-config-response', getConfiguration);
    await step('zipfile-to-image-error', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ImageUri: `${repository}:latest` }),
    );
    await step('get-function-code-response-after-update', get);
    await step('get-function-config-response-after-update', getConfiguration);
  });

  replay('TestLambdaImages::test_lambda_image_versions', async ({ step, settle }) => {
    const describeAs = (Description: string) => (c: Lambda) =>
      c.updateFunctionConfiguration({ FunctionName: fn, Description });
    const publish = (Description: string) => (c: Lambda) =>
      c.publishVersion({ FunctionName: fn, Description });
    await step('create_image_response', createImage({ Publish: true }));
    await settle();
    await step('get_function_result', get);
    await step('list_versions_result', (c) => c.listVersionsByFunction({ FunctionName: fn }));
    await step('first_update_response', describeAs('Second version :)'));
    await settle();
    await step('first_update_get_function', get);
    await step('invalid_sha_publish', (c) =>
      c.publishVersion({ FunctionName: fn, CodeSha256: 'a'.repeat(64) }),
    );
    await step('first_publish_response', publish('Second version description :)'));
    await step('second_update_response', describeAs('Third version :)'));
    await settle();
    await step('second_update_get_function', get);
    await step('second_publish_response', publish('Third version description :)'));
  });
});

describe('recorded: logging', () => {
  async function begin({ step, settle }: Session, logging?: LoggingConfig): Promise<void> {
    const given = logging ? { ...small, LoggingConfig: logging } : small;
    await step('create_response', createWithHandler(fn, given));
    await settle();
    await step('get_function_response', get);
    await step('function_config', getConfiguration);
  }
  async function change({ step, settle }: Session, logging: LoggingConfig, suffix = ''): Promise<void> {
    await step(`updated_config${suffix}`, (c) =>
      c.updateFunctionConfiguration({ FunctionName: fn, LoggingConfig: logging }),
    );
    await settle();
    await step(`received_config${suffix}`, getConfiguration);
  }

  replay('TestLoggingConfig::test_function_advanced_logging_configuration', async (session) => {
    await begin(session, { LogFormat: 'JSON' });
    await change(session, { LogFormat: 'JSON', LogGroup: 'cool_lambda' });
  });

  replay('TestLoggingConfig::test_advanced_logging_configuration_format_switch', async (session) => {
    await begin(session);
    await change(session, { LogFormat: 'JSON' });
    await change(session, { LogFormat: 'Text' }, '_v2');
  });

  const partial: readonly LoggingConfig[] = [
    { LogFormat: 'JSON' },
    { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG' },
    { LogFormat: 'JSON', SystemLogLevel: 'DEBUG' },
    { LogGroup: 'cool_lambda' },
  ];
  for (const [index, logging] of partial.entries()) {
    replay(
      `TestLoggingConfig::test_function_partial_advanced_logging_configuration_update[partial_config${index}]`,
      async (session) => {
        await begin(session);
        await change(session, logging);
      },
    );
  }
});

describe('recorded: SnapStart and VPC', () => {
  const handlers: Readonly<Record<string, string>> = {
    java11: 'echo.Handler',
    java17: 'echo.Handler',
    java21: 'echo.Handler',
    java25: 'echo.Handler',
    'python3.12': 'handler.handler',
    'python3.13': 'handler.handler',
    dotnet8: 'dotnet::Dotnet.Function::FunctionHandler',
    dotnet10: 'dotnet::Dotnet.Function::FunctionHandler',
  };
  for (const [Runtime, Handler] of Object.entries(handlers)) {
    replay(
      `TestLambdaSnapStart::test_snapstart_update_function_configuration[${Runtime}]`,
      async ({ step, settle }) => {
        // @ts-expect-error a plain text is not one of the model's runtimes
        const create = createBare(fn, { Runtime, Handler, MemorySize: 1024, Timeout: 5 });
        await step('create_function_response', create);
        await settle();
        await step('update_function_response', (c) =>
          c.updateFunctionConfiguration({ FunctionName: fn, SnapStart: { ApplyOn: 'PublishedVersions' } }),
        );
      },
    );
  }

  replay('TestLambdaSnapStart::test_snapstart_exceptions', async ({ step }) => {
    const ApplyOn: string = 'invalidOption';
    // @ts-expect-error the model has no such option; AWS is asked all the same
    await step('create_function_invalid_snapstart_apply', createBare(fn, { SnapStart: { ApplyOn } }));
  });

  replay('TestLambdaFunction::test_vpc_config', async ({ step, settle }) => {
    const vpc = (subnet: string, group: string) => ({
      VpcConfig: { SubnetIds: [subnet], SecurityGroupIds: [group] },
    });
    const update = (VpcConfig: object) => (c: Lambda) =>
      c.updateFunctionConfiguration({ FunctionName: fn, VpcConfig });
    await step('create_response', createWithHandler(fn, { ...small, ...vpc('subnet-1', 'sg-1') }));
    await settle();
    await step('get_function_response', get);
    await step('update_vpcconfig_update_response', update(vpc('subnet-2', 'sg-1').VpcConfig));
    await settle();
    await step('update_vpcconfig_get_function_response', get);
    await step('delete_vpcconfig_update_response', update({ SubnetIds: [], SecurityGroupIds: [] }));
    await settle();
    await step('delete_vpcconfig_get_function_response', get);
  });
});

describe('recorded: code', () => {
  replay('TestLambdaFunction::test_lambda_code_location_zipfile', async ({ step, settle }) => {
    await step('create-response-zip-file', createBare(fn, { Code: { ZipFile: zipOf('one') } }));
    await settle();
    await step('get-function-response', get);
    await step('update-function-response', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ZipFile: zipOf('two') }),
    );
    await step('get-function-response-updated', get);
  });

  replay('TestLambdaFunction::test_lambda_code_location_s3', async ({ step, settle }) => {
    await step('create_response_s3', createBare(fn));
    await settle();
    await step('get-function-response', get);
    await step('update-function-response', (c) =>
      c.updateFunctionCode({ FunctionName: fn, S3Bucket: 'recorded', S3Key: 'two.zip' }),
    );
    await step('get-function-response-updated', get);
  });

  const huge = zipOf('huge', 262_144_000);
  for (const name of ['test_oversized_lambda', 'test_oversized_unzipped_lambda']) {
    replay(`TestLambdaSizeLimits::${name}`, async ({ step }) => {
      await step('invalid_param_exc', createBare(fn, { Code: { ZipFile: huge } }));
    });
  }

  replay('TestLambdaSizeLimits::test_large_lambda', async ({ step }) => {
    const ZipFile = zipOf('large', 262_143_999);
    const create = createBare(fn, { Handler: 'handler.handler', Timeout: 10, Code: { ZipFile } });
    await step('create_function_large_zip', create);
  });

  replay('TestLambdaSizeLimits::test_oversized_request_create_lambda', async ({ step }) => {
    await step('invalid_param_exc', createBare(fn, { Code: { ZipFile: Buffer.alloc(60_000_000) } }));
  });
});
