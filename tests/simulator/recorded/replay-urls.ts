import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createBare, createWithHandler, functionArn } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-url';
const own = { FunctionName: fn };
const open = { AuthType: 'NONE' } as const;

async function versionAndAlias({ run, step, settle }: Session): Promise<void> {
  await run(createWithHandler(fn, { Handler: 'lambda_handler.handler', Runtime: 'nodejs20.x' }));
  await settle();
  await step('fn_version_result', (c) => c.publishVersion(own));
  await step('create_alias_result', (c) => c.createAlias({ ...own, Name: 'urlalias', FunctionVersion: '1' }));
}

interface Place {
  readonly FunctionName: string;
  readonly Qualifier?: string;
}

/** The calls that the recording made with each operation, in its order. */
const places: Readonly<Record<string, Place>> = {
  name_doesnotexist: { FunctionName: 'doesnotexist' },
  arn_doesnotexist: { FunctionName: functionArn('doesnotexist') },
  name_doesnotexist_qualifier: { FunctionName: 'doesnotexist', Qualifier: '1' },
  qualifier_version: { ...own, Qualifier: '1' },
  qualifier_version_doesnotexist: { ...own, Qualifier: '2' },
  qualifier_alias_doesnotexist: { ...own, Qualifier: 'doesnotexist' },
  qualifier_alias_doesnotmatch_arn: {
    FunctionName: functionArn(`${fn}:urlalias-doesnotmatch`),
    Qualifier: 'urlalias',
  },
  qualifier_latest: { ...own, Qualifier: '$LATEST' },
};

async function refusals(
  { step }: Session,
  verb: string,
  send: (c: Lambda, place: Place) => Promise<unknown>,
) {
  for (const [name, place] of Object.entries(places)) {
    // AWS itself failed here.
    if (verb === 'delete' && name === 'qualifier_alias_doesnotmatch_arn') continue;
    await step(`${verb}_function_url_config_${name}`, (c) => send(c, place));
  }
  if (verb === 'create') return;
  await step(`${verb}_function_url_config_config_doesnotexist`, (c) => send(c, own));
}

describe('recorded: function URLs', () => {
  replay('TestLambdaUrl::test_url_config_lifecycle', async ({ step, run }) => {
    await run(createBare(fn));
    await step('url_creation', (c) => c.createFunctionUrlConfig({ ...own, ...open }));
    await step('failed_duplication', (c) => c.createFunctionUrlConfig({ ...own, ...open }));
    await step('get_url_config', (c) => c.getFunctionUrlConfig(own));
    await step('updated_url_config', (c) => c.updateFunctionUrlConfig({ ...own, AuthType: 'AWS_IAM' }));
    await run((c) => c.deleteFunctionUrlConfig(own));
    await step('failed_getter', (c) => c.getFunctionUrlConfig(own));
  });

  replay('TestLambdaUrl::test_url_config_list_paging', async (session) => {
    const { step } = session;
    await versionAndAlias(session);
    await step('list_function_notfound', (c) => c.listFunctionUrlConfigs({ FunctionName: 'doesnotexist' }));
    await step('list_all_empty', (c) => c.listFunctionUrlConfigs(own));
    await step('url_config_fn', (c) => c.createFunctionUrlConfig({ ...own, ...open }));
    await step('url_config_alias', (c) =>
      c.createFunctionUrlConfig({ ...own, ...open, Qualifier: 'urlalias' }),
    );
    await step('list_all', (c) => c.listFunctionUrlConfigs(own));
  });

  replay('TestLambdaUrl::test_url_config_deletion_without_qualifier', async ({ step, run, settle }) => {
    await run(createBare(fn));
    await settle();
    await run((c) => c.createAlias({ ...own, Name: 'test-alias', FunctionVersion: '$LATEST' }));
    const alias = { ...own, Qualifier: 'test-alias' };
    await step('url_creation', (c) => c.createFunctionUrlConfig({ ...own, ...open }));
    await step('url_with_alias_creation', (c) => c.createFunctionUrlConfig({ ...alias, ...open }));
    await step('get_url_config', (c) => c.getFunctionUrlConfig(own));
    await step('get_url_config_with_alias', (c) => c.getFunctionUrlConfig(alias));
    await step('delete_function_url_config', (c) => c.deleteFunctionUrlConfig(own));
    await step('get_url_config_after_deletion', (c) => c.getFunctionUrlConfig(own));
    await step('get_url_config_with_alias_after_deletion', (c) => c.getFunctionUrlConfig(alias));
  });

  replay(
    'TestLambdaUrl::test_url_config_exceptions',
    async (session) => {
      await versionAndAlias(session);
      await refusals(session, 'create', (c, place) => c.createFunctionUrlConfig({ ...place, ...open }));
      await refusals(session, 'get', (c, place) => c.getFunctionUrlConfig(place));
      await refusals(session, 'delete', (c, place) => c.deleteFunctionUrlConfig(place));
      await refusals(session, 'update', (c, place) => c.updateFunctionUrlConfig({ ...place, ...open }));
    },
    ['delete_function_url_config_qualifier_alias_doesnotmatch_arn'],
  );
});
