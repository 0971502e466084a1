import type { Lambda, PublishLayerVersionCommandInput } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { account, region } from './expected-answer';
import { createBare, createWithHandler } from './fixtures';
import { replay } from './replay';

const layer = 'recorded-layer';
const fn = 'recorded-function';
const Content = { S3Bucket: 'recorded', S3Key: 'layer.zip' };
const layerArn = (rest: string, where = region) => `arn:aws:lambda:${where}:${account}:layer:${rest}`;

const publish =
  (LayerName: string, more: Partial<PublishLayerVersionCommandInput> = {}) =>
  (c: Lambda) =>
    c.publishLayerVersion({ LayerName, Content, ...more });
const forPython = {
  CompatibleArchitectures: ['x86_64'],
  CompatibleRuntimes: ['python3.12'],
} satisfies Partial<PublishLayerVersionCommandInput>;
const onX86 = {
  CompatibleArchitectures: ['x86_64'],
  CompatibleRuntimes: [],
} satisfies Partial<PublishLayerVersionCommandInput>;
const getVersion = (LayerName: string, VersionNumber: number) => (c: Lambda) =>
  c.getLayerVersion({ LayerName, VersionNumber });
const remove = (LayerName: string, VersionNumber: number) => (c: Lambda) =>
  c.deleteLayerVersion({ LayerName, VersionNumber });
const list = (LayerName: string) => (c: Lambda) => c.listLayerVersions({ LayerName });

describe('recorded: layers', () => {
  replay('TestLambdaLayer::test_layer_exceptions', async ({ step }) => {
    const unmodelled = (CompatibleRuntime: string, CompatibleArchitecture: string) => (c: Lambda) =>
      // @ts-expect-error the model has no such values; AWS is asked all the same
      c.listLayers({ CompatibleRuntime, CompatibleArchitecture });
    await step('publish_result', publish(layer, forPython));
    await step('list_layers_exc_compatibleruntime_invalid', unmodelled('runtimedoesnotexist', 'x86_64'));
    await step(
      'list_layers_exc_compatiblearchitecture_invalid',
      unmodelled('python3.12', 'archdoesnotexist'),
    );
    await step('list_nonexistent_layer', list('nonexistent'));
    await step('get_layer_version_exc_layer_doesnotexist', getVersion('nonexistent', 1));
    await step('get_layer_version_exc_layer_version_doesnotexist_negative', getVersion(layer, -1));
    await step('get_layer_version_exc_layer_version_doesnotexist_zero', getVersion(layer, 0));
    await step('get_layer_version_exc_layer_version_doesnotexist_2', getVersion(layer, 2));
    await step('get_layer_version_by_arn_exc_invalidarn', (c) =>
      c.getLayerVersionByArn({ Arn: layerArn(layer) }),
    );
    await step('get_layer_version_by_arn_exc_nonexistentversion', (c) =>
      c.getLayerVersionByArn({ Arn: layerArn(`${layer}:2`) }),
    );
    await step('delete_nonexistent_response', remove('nonexistent', 1));
    await step('delete_nonexistent_version_response', remove(layer, 2));
    await step('delete_layer_response', remove(layer, 1));
    await step('delete_layer_again_response', remove(layer, 1));
    await step('delete_layer_version_exc_layerversion_invalid_version', remove(layer, -1));
    await step(
      'publish_empty_result',
      publish(`${layer}-2`, { CompatibleArchitectures: [], CompatibleRuntimes: [] }),
    );
    const compatible = (runtimes: string[], architectures: string[]) => (c: Lambda) =>
      c.publishLayerVersion({
        LayerName: layer,
        Content,
        // @ts-expect-error the model has no such runtimes; AWS is asked all the same
        CompatibleRuntimes: runtimes,
        // @ts-expect-error the model has no such architectures; AWS is asked all the same
        CompatibleArchitectures: architectures,
      });
    await step(
      'publish_layer_version_exc_invalid_runtime_arch',
      compatible(['invalidruntime'], ['invalidarch']),
    );
    await step(
      'publish_layer_version_exc_partially_invalid_values',
      compatible(['invalidruntime', 'invalidruntime2', 'nodejs20.x'], ['invalidarch', 'x86_64']),
    );
  });

  replay('TestLambdaLayer::test_layer_lifecycle', async ({ step, run, settle }) => {
    const configuration = (c: Lambda) => c.getFunctionConfiguration({ FunctionName: fn });
    const described = { ...forPython, Description: 'recorded', LicenseInfo: 'none' };
    await run(createWithHandler(fn));
    await settle();
    await step('get_fn_result', (c) => c.getFunction({ FunctionName: fn }));
    await step('get_fn_config_result', configuration);
    await step('publish_result', publish(layer, described));
    await step('publish_result_2', publish(layer, described));
    await step('update_fn_config', (c) =>
      c.updateFunctionConfiguration({ FunctionName: fn, Layers: [layerArn(`${layer}:1`)] }),
    );
    await settle();
    await step('get_fn_config', configuration);
    await step('get_layer_ver_result', getVersion(layer, 1));
    await step('get_layer_by_arn_version', (c) => c.getLayerVersionByArn({ Arn: layerArn(`${layer}:1`) }));
    await step('list_layer_versions_predelete', list(layer));
    await step('delete_layer_1', remove(layer, 1));
    await step('get_fn_config_postdelete', configuration);
    await step('delete_layer_2', remove(layer, 2));
    await step('list_layer_versions_postdelete', list(layer));
    await step('publish_result_3', publish(layer, described));
  });

  replay('TestLambdaLayer::test_layer_function_exceptions', async ({ step, run, settle }) => {
    const update =
      (...layers: string[]) =>
      (c: Lambda) =>
        c.updateFunctionConfiguration({ FunctionName: fn, Layers: layers.map((one) => layerArn(one)) });
    await step('publish_result', publish(layer, onX86));
    await step('publish_result_2', publish(layer, onX86));
    await step('publish_result_3', publish(layer, onX86));
    await run(createWithHandler(fn));
    await settle();
    await step('get_fn_result', (c) => c.getFunction({ FunctionName: fn }));
    const [first, second, third] = [`${layer}:1`, `${layer}:2`, `${layer}:3`];
    await step('two_layer_versions_single_function_exc', update(first, second));
    await step('three_layer_versions_single_function_exc', update(first, second, third));
    await step('two_identical_layer_versions_single_function_exc', update(first, first));
    await step('add_nonexistent_layer_exc', update('doesnotexist:1'));
    await step('add_nonexistent_layer_version_exc', update(`${layer}:9`));
    await step('add_layer_arn_without_version_exc', update(layer));
    await step(
      'create_function_with_layer_in_different_region',
      createBare(`${fn}-2`, { Layers: [layerArn(`${layer}:1`, 'eu-central-1')] }),
    );
  });

  replay('TestLambdaLayer::test_layer_function_quota_exception', async ({ step, run }) => {
    const names = Array.from({ length: 6 }, (_none, index) => `${layer}-${index}`);
    for (const name of names) await run(publish(name));
    const Layers = names.map((name) => layerArn(`${name}:1`));
    await step('create_function_with_six_layers', createBare(fn, { Layers }));
  });

  replay('TestLambdaLayer::test_layer_s3_content', async ({ step }) => {
    await step('publish_layer_result', publish(layer));
  });

  const fits = [
    'nodejs24.x nodejs22.x nodejs20.x nodejs18.x nodejs16.x nodejs14.x nodejs12.x python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python3.8 python3.7',
    'java25 java21 java17 java11 java8.al2 java8 dotnet10 dotnet8 dotnet6 dotnetcore3.1 go1.x ruby3.4 ruby3.3 ruby3.2 ruby2.7',
    'provided.al2023 provided.al2 provided',
  ];
  for (const [index, runtimes] of fits.entries()) {
    replay(`TestLambdaLayer::test_layer_compatibilities[runtimes${index}]`, async ({ step }) => {
      await step('publish_result', (c) =>
        c.publishLayerVersion({
          LayerName: layer,
          Content,
          // @ts-expect-error plain texts are not the model's runtimes
          CompatibleRuntimes: runtimes.split(' '),
          CompatibleArchitectures: ['arm64', 'x86_64'],
        }),
      );
    });
  }
});
