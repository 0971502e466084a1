import type { CreateCodeSigningConfigCommandInput as Create } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { z } from 'zod';
import { account, region } from './expected-answer';
import { createBare } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-signed';
const own = { FunctionName: fn };
const config: Create = {
  Description: 'Testing CodeSigning Config',
  AllowedPublishers: {
    SigningProfileVersionArns: [`arn:aws:signer:${region}:${account}:/signing-profiles/test`],
  },
  CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' },
};
const created = z.object({ CodeSigningConfig: z.object({ CodeSigningConfigArn: z.string() }) });

async function create({ step }: Session): Promise<{ CodeSigningConfigArn: string }> {
  const answer = await step('create_code_signing_config', (c) => c.createCodeSigningConfig(config));
  return created.parse(JSON.parse(answer.body)).CodeSigningConfig;
}

describe('recorded: code signing', () => {
  replay(
    'TestCodeSigningConfig::test_function_code_signing_config',
    async (session) => {
      const { step, run } = session;
      await run(createBare(fn));
      const { CodeSigningConfigArn } = await create(session);
      const arn = { CodeSigningConfigArn };
      await step('update_code_signing_config', (c) =>
        c.updateCodeSigningConfig({ ...arn, CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Warn' } }),
      );
      await step('get_code_signing_config', (c) => c.getCodeSigningConfig(arn));
      await step('put_function_code_signing_config', (c) =>
        c.putFunctionCodeSigningConfig({ ...own, ...arn }),
      );
      await step('get_function_code_signing_config', (c) => c.getFunctionCodeSigningConfig(own));
      await step('list_functions_by_code_signing_config', (c) => c.listFunctionsByCodeSigningConfig(arn));
      await step('delete_function_code_signing_config', (c) => c.deleteFunctionCodeSigningConfig(own));
      await step('delete_code_signing_config', (c) => c.deleteCodeSigningConfig(arn));
    },
    // One item of a list, taken out by the recording's author.
    ['list_code_signing_configs'],
  );

  replay('TestCodeSigningConfig::test_code_signing_not_found_excs', async (session) => {
    const { step, run } = session;
    await run(createBare(fn));
    const arn = { CodeSigningConfigArn: (await create(session)).CodeSigningConfigArn };
    const gone = { CodeSigningConfigArn: `${arn.CodeSigningConfigArn.slice(0, -1)}x` };
    const absent = { FunctionName: 'csc-test-doesnotexist' };
    await step('delete_csc_notfound', (c) => c.deleteCodeSigningConfig(gone));
    await step('nothing_to_delete_response', (c) => c.deleteFunctionCodeSigningConfig(own));
    await step('delete_function_csc_fnnotfound', (c) => c.deleteFunctionCodeSigningConfig(absent));
    await step('put_function_csc_invalid_fnname', (c) =>
      c.putFunctionCodeSigningConfig({ ...absent, ...arn }),
    );
    await step('put_function_csc_invalid_csc_arn', (c) =>
      c.putFunctionCodeSigningConfig({ ...own, ...gone }),
    );
    await step('put_function_csc_invalid_both', (c) =>
      c.putFunctionCodeSigningConfig({ ...absent, ...gone }),
    );
    await step('update_csc_invalid_csc_arn', (c) =>
      c.updateCodeSigningConfig({ ...gone, Description: 'new' }),
    );
    await step('update_csc_noupdates', (c) => c.updateCodeSigningConfig(gone));
    await step('update_csc_noupdate_response', (c) => c.updateCodeSigningConfig(arn));
    await step('get_csc_invalid', (c) => c.getCodeSigningConfig(gone));
    await step('get_function_csc_fnwithoutcsc', (c) => c.getFunctionCodeSigningConfig(own));
    await step('get_function_csc_nonexistingfn', (c) => c.getFunctionCodeSigningConfig(absent));
    await step('list_functions_by_csc_fnwithoutcsc', (c) => c.listFunctionsByCodeSigningConfig(arn));
    await step('list_functions_by_csc_invalid_cscarn', (c) => c.listFunctionsByCodeSigningConfig(gone));
  });
});
