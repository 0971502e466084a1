import type { Lambda } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { account, region } from './expected-answer';
import { createWithHandler, functionArn } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-tags';
const arn = functionArn(fn);
const get = (c: Lambda) => c.getFunction({ FunctionName: fn });
const list = (Resource: string) => (c: Lambda) => c.listTags({ Resource });
const tag = (Resource: string, Tags: Record<string, string>) => (c: Lambda) =>
  c.tagResource({ Resource, Tags });
const untag = (Resource: string, TagKeys: string[]) => (c: Lambda) => c.untagResource({ Resource, TagKeys });
const many = (from: number, to: number) =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_none, index) => [`${from + index}_key`, `${from + index}_value`]),
  );

async function created(session: Session, Tags?: Record<string, string>): Promise<void> {
  await session.run(createWithHandler(fn, Tags ? { Tags } : {}));
  await session.settle();
}

async function lifecycle(session: Session): Promise<void> {
  const { step } = session;
  await created(session);
  const both = async (label: string, call: (c: Lambda) => Promise<unknown>) => {
    await step(label, call);
    await step(`${label}_listtags`, list(arn));
  };
  await both('tag_single_response', tag(arn, { A: 'tag-a' }));
  await both('tag_multiple_response', tag(arn, { B: 'tag-b', C: 'tag-c' }));
  await both('tag_overlap_response', tag(arn, { C: 'tag-c-newsuffix', D: 'tag-d' }));
  await both('untag_single_response', untag(arn, ['A']));
  await both('untag_multiple_response', untag(arn, ['B', 'C']));
  await both('untag_nonexisting_response', untag(arn, ['F']));
  await both('untag_existing_and_nonexisting_response', untag(arn, ['D', 'F']));
}

describe('recorded: tags', () => {
  replay('TestLambdaTag::test_tag_lifecycle', lifecycle);
  replay('TestLambdaTag::test_tag_lifecycle[lambda_function]', lifecycle);

  replay('TestLambdaTag::test_create_tag_on_fn_create', async (session) => {
    await created(session, { testtag: 'custom-tag' });
    await session.step('get_function_result', get);
    await session.step('list_tags_result', list(arn));
  });

  replay('TestLambdaTag::test_tag_nonexisting_resource', async (session) => {
    await created(session);
    await session.step('pre_delete_get_function', get);
    await session.run((c) => c.deleteFunction({ FunctionName: fn }));
    await session.step('not_found_exception_tag', tag(arn, { A: 'B' }));
    await session.step('not_found_exception_untag', untag(arn, ['A']));
    await session.step('not_found_exception_list', list(arn));
  });

  replay('TestLambdaTags::test_tag_exceptions', async (session) => {
    const { step } = session;
    await created(session);
    await step('tag_lambda_invalidarn', tag('arn:aws:something', { a: 'b' }));
    await step('tag_lambda_doesnotexist', tag(functionArn('doesnotexist'), { a: 'b' }));
    await step('tag_lambda_qualifier_doesnotexist', tag(`${arn}:v1`, { a: 'b' }));
    await step('list_tag_lambda_empty', list(arn));
    await step('untag_nomatch', untag(arn, ['a']));
    await step('untag_empty_keys', untag(arn, []));
    await step('tag_empty_tags', tag(arn, {}));
  });

  replay('TestLambdaTags::test_tag_limits', async (session) => {
    const { step } = session;
    await created(session);
    await step('tag_lambda_too_many_tags', tag(arn, many(0, 51)));
    await step('tag_response', tag(arn, many(0, 50)));
    await step('list_tags_response', list(arn));
    await step('get_fn_response', get);
    await step('tag_lambda_too_many_tags_additional', tag(arn, { '1_newkey': 'b' }));
    await step('create_function_invalid_tags', createWithHandler(`${fn}-2`, { Tags: many(0, 51) }));
  });

  replay('TestLambdaTags::test_tag_lifecycle', async (session) => {
    const { step } = session;
    await created(session, { key_a: 'value_a' });
    await step('list_tags_response_postfncreate', list(arn));
    await step('get_fn_response_postfncreate', get);
    const more = { key_b: 'value_b', key_c: 'value_c', key_d: 'value_d', key_e: 'value_e' };
    await step('tag_resource_response', tag(arn, more));
    await step('list_tags_response_postaddtags', list(arn));
    await step('get_fn_response_postaddtags', get);
    await step('tag_resource_overwrite', tag(arn, { key_b: 'value_b', key_c: 'value_x' }));
    await step('list_tags_response_overwrite', list(arn));
    await step('get_fn_response_overwrite', get);
    await session.run(untag(arn, ['key_c', 'key_d']));
    await step('list_tags_response_postuntag', list(arn));
    await step('get_fn_response_postuntag', get);
    await session.run(untag(arn, ['key_a', 'key_b', 'key_e']));
    await step('list_tags_response_postuntagall', list(arn));
    await step('get_fn_response_postuntagall', get);
    await session.run((c) => c.deleteFunction({ FunctionName: fn }));
    await step('list_tags_postdelete', list(arn));
  });

  replay('TestLambdaTags::test_tag_versions', async (session) => {
    await created(session);
    await session.run((c) => c.publishVersion({ FunctionName: fn }));
    await session.step('tag_resource_exception', tag(`${arn}:1`, { key_a: 'value_a' }));
    await session.step('tag_resource_latest_exception', tag(`${arn}:$LATEST`, { key_a: 'value_a' }));
  });

  const kinds: Readonly<Record<string, readonly [string, string]>> = {
    lambda_function: ['function', 'recorded-nowhere'],
    event_source_mapping: ['event-source-mapping', '12345678-1234-4234-8234-123456789abc'],
    capacity_provider: ['capacity-provider', 'recorded-nowhere'],
  };
  for (const [kind, [path, name]] of Object.entries(kinds)) {
    replay(`TestLambdaTag::test_tag_exceptions[${kind}]`, async ({ step }) => {
      const resource = `arn:aws:lambda:${region}:${account}:${path}:${name}`;
      await step('not_found_exception_tag', tag(resource, { A: 'B' }));
      await step('not_found_exception_untag', untag(resource, ['A']));
      await step('not_found_exception_list', list(resource));
      await step('aliased_arn_exception', tag(`${resource}:alias`, { A: 'B' }));
      await step('invalid_arn_exception', tag(resource.replace(path, 'foobar'), { A: 'B' }));
    });
  }
});
