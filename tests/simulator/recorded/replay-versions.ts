import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { createBare, createWithHandler } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-version';
const get = (c: Lambda) => c.getFunction({ FunctionName: fn });
const getVersion = (Qualifier: string) => (c: Lambda) => c.getFunction({ FunctionName: fn, Qualifier });
const list = (c: Lambda) => c.listVersionsByFunction({ FunctionName: fn });
const publish = (c: Lambda) => c.publishVersion({ FunctionName: fn });
const describeAs = (Description: string) => (c: Lambda) =>
  c.updateFunctionConfiguration({ FunctionName: fn, Description });
const otherCode = { S3Bucket: 'recorded', S3Key: 'two.zip' };
const sameCode = { S3Bucket: 'recorded', S3Key: 'one.zip' };
const stale = { RevisionId: '00000000-0000-4000-8000-000000000000' };

async function currentRevision({ run }: Session): Promise<string> {
  const answer = await run((c) => c.getFunctionConfiguration({ FunctionName: fn }));
  const [, revision = ''] = /"RevisionId":"([^"]+)"/.exec(answer.body) ?? [];
  return revision;
}

describe('recorded: versions', () => {
  replay('TestLambdaVersions::test_publish_version_on_create', async ({ step, settle }) => {
    await step('create_response', createBare(fn, { Publish: true }));
    await settle();
    await step('get_function_result', get);
    await step('get_function_version_result', getVersion('1'));
    await step('get_function_latest_result', getVersion('$LATEST'));
    await step('list_versions_result', list);
    await step('repeated_publish_response', publish);
    await step('list_versions_result_after_publish', list);
  });

  replay('TestLambdaVersions::test_version_lifecycle', async ({ step, settle, run }) => {
    await step('create_response', createBare(fn, { Description: 'No version :(' }));
    await settle();
    await step('get_function_result', get);
    await step('list_versions_result', list);
    await step('first_update_response', describeAs('First version :)'));
    await settle();
    await step('first_update_get_function', get);
    await step('first_publish_response', (c) =>
      c.publishVersion({ FunctionName: fn, Description: 'First version description :)' }),
    );
    await step('first_publish_get_function', getVersion('1'));
    await step('first_publish_get_function_config', (c) =>
      c.getFunctionConfiguration({ FunctionName: fn, Qualifier: '1' }),
    );
    await step('second_update_response', describeAs('Second version :))'));
    await settle();
    await step('first_publish_get_function_after_update', getVersion('1'));
    await step('second_publish_response', publish);
    await step('third_publish_response', publish);
    await step('list_versions_result_after_third_publish', list);
    await run((c) => c.deleteFunction({ FunctionName: fn, Qualifier: '1' }));
    await step('list_versions_result_after_deletion_of_first_version', list);
  });

  replay('TestLambdaVersions::test_publish_with_wrong_revisionid', async (session) => {
    const { step, settle } = session;
    await step('create_response', createBare(fn, { Runtime: 'python3.9' }));
    await settle();
    await step('get_fn_response', get);
    await step('publish_wrong_revisionid_exc', (c) => c.publishVersion({ FunctionName: fn, ...stale }));
    const RevisionId = await currentRevision(session);
    await step('publish_result', (c) => c.publishVersion({ FunctionName: fn, RevisionId }));
  });

  replay('TestLambdaVersions::test_publish_with_wrong_sha256', async ({ step, settle }) => {
    await step('create_response', createBare(fn));
    await settle();
    await step('get_fn_response', get);
    await step('publish_wrong_sha256_exc', (c) =>
      c.publishVersion({ FunctionName: fn, CodeSha256: 'somenonexistentsha256' }),
    );
    await step('publish_result', publish);
  });

  replay('TestLambdaVersions::test_publish_with_update', async ({ step, settle }) => {
    await step('create_response', createBare(fn));
    await settle();
    await step('get_function_result', get);
    await step('update_function_code_result', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ...otherCode, Publish: true }),
    );
    await step('get_function_version_result', getVersion('1'));
    await step('get_function_latest_result', getVersion('$LATEST'));
  });
});

describe('recorded: revisions', () => {
  replay('TestLambdaRevisions::test_function_revisions_basic', async (session) => {
    const { step, settle } = session;
    await step('create_function_response_rev1', createWithHandler(fn, { Handler: 'index.handler' }));
    await settle();
    await step('get_function_response_rev2', get);
    await step('update_function_revision_exception', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ...sameCode, ...stale }),
    );
    const second = await currentRevision(session);
    await step('update_function_code_response_rev3', (c) =>
      c.updateFunctionCode({ FunctionName: fn, ...sameCode, RevisionId: second }),
    );
    await settle();
    await step('get_function_response_rev4', get);
    await step('update_function_configuration_revision_exception', (c) =>
      c.updateFunctionConfiguration({ FunctionName: fn, Runtime: 'python3.8', ...stale }),
    );
    const fourth = await currentRevision(session);
    await step('update_function_configuration_response_rev5', (c) =>
      c.updateFunctionConfiguration({ FunctionName: fn, Runtime: 'python3.8', RevisionId: fourth }),
    );
    await settle();
    await step('get_function_response_rev6', get);
  });

  replay('TestLambdaRevisions::test_function_revisions_version_and_alias', async (session) => {
    const { step, settle } = session;
    const alias = { FunctionName: fn, Name: 'revision_alias' };
    await step('create_function_response_rev1', createWithHandler(fn));
    await settle();
    await step('get_function_active_rev2', get);
    await step('publish_version_revision_exception', (c) => c.publishVersion({ FunctionName: fn, ...stale }));
    const second = await currentRevision(session);
    await step('publish_version_response_rev_v1', (c) =>
      c.publishVersion({ FunctionName: fn, RevisionId: second }),
    );
    await step('get_function_published_version_rev_v2', getVersion('1'));
    await step('get_function_latest_rev3', get);
    await step('create_alias_response_rev_a1', (c) => c.createAlias({ ...alias, FunctionVersion: '1' }));
    await step('get_function_latest_rev4', get);
    await step('get_function_published_version_rev_v3', getVersion('1'));
    await step('update_alias_revision_exception', (c) => c.updateAlias({ ...alias, ...stale }));
    await step('update_alias_response_rev_a2', (c) =>
      c.updateAlias({ ...alias, Description: 'something changed' }),
    );
  });
});
