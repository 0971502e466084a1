import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stepsByKind } from '@/lib/domain/changes/patch/patch.fixture';
import { toPatch } from '@/lib/domain/changes/patch/to-patch';
import { startSimulator, type TestSimulator } from '../support/simulator';
import { zipOf } from './recorded/zip-of';

const run = promisify(execFile);

/** Where a machine keeps providers so that nothing is downloaded. */
const mirrors = [
  '/opt/tf-plugins',
  '/usr/share/terraform/plugins',
  '/usr/local/share/terraform/plugins',
  path.join(homedir(), '.terraform.d/plugins'),
];
const mirror = mirrors.find((one) => existsSync(path.join(one, 'registry.terraform.io/hashicorp/aws')));
const present = mirror !== undefined && spawnSync('terraform', ['version']).status === 0;
const note = present ? '' : ' (skipped: terraform with its AWS provider is not installed)';

/** Each part of a text replaced by another; a part that is not there is an error. */
function replaceAll(text: string, parts: readonly (readonly [RegExp, string])[]): string {
  return parts.reduce((so, [part, by]) => {
    expect(so).toMatch(part);
    return so.replace(part, () => by);
  }, text);
}

describe('Terraform', { timeout: 500_000 }, () => {
  let simulator: TestSimulator;
  let folder: string;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', provisioningSeconds: 1 });
    await simulator.throttling(false);
    folder = await mkdtemp(path.join(tmpdir(), 'terraform-'));
    await copyFile(path.join(import.meta.dirname, 'terraform/main.tf'), path.join(folder, 'main.tf'));
    await writeFile(path.join(folder, 'app.zip'), zipOf('app'));
    await writeFile(path.join(folder, 'terraform.rc'), '');
  });
  afterAll(async () => {
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Terraform looks again and again until something is done; meanwhile a minute goes by every second. */
  async function terraform(...given: string[]): Promise<string> {
    const hurry = setInterval(() => void simulator.advance(30), 500);
    const env = {
      ...process.env,
      TF_CLI_CONFIG_FILE: path.join(folder, 'terraform.rc'),
      TF_VAR_endpoint: simulator.url,
      TF_VAR_package: path.join(folder, 'app.zip'),
      TF_VAR_cluster: 'llm-backend-prod',
      CHECKPOINT_DISABLE: '1',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    try {
      const options = { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 };
      return (await run('terraform', [...given, '-no-color', '-input=false'], options)).stdout;
    } catch (error) {
      const { stdout } = z.object({ stdout: z.string() }).parse(error);
      throw new Error(`terraform ${given.join(' ')}: ${stdout}`, { cause: error });
    } finally {
      clearInterval(hurry);
    }
  }

  it.skipIf(!present)(`applies, sees no changes afterwards, and destroys${note}`, async () => {
    await terraform('init', `-plugin-dir=${mirror}`);
    expect(await terraform('apply', '-auto-approve')).toContain('Apply complete! Resources: 16 added');
    // Exit code 2, which rejects, would mean that something differs.
    expect(await terraform('plan', '-detailed-exitcode')).toContain('No changes.');
    await patchMain();
    expect(await terraform('apply', '-auto-approve')).toContain(
      'Apply complete! Resources: 3 added, 5 changed, 0 destroyed',
    );
    expect(await terraform('plan', '-detailed-exitcode')).toContain('No changes.');
    expect(await terraform('destroy', '-auto-approve', '-refresh=false')).toContain(
      'Destroy complete! Resources: 19 destroyed',
    );
  });

  /** Writes the console's patch of a change of every kind into the file, as a team would. */
  async function patchMain(): Promise<void> {
    const file = path.join(folder, 'main.tf');
    const patchOf = (kind: keyof typeof stepsByKind) =>
      toPatch(stepsByKind[kind], 'Terraform')
        .replaceAll('service/prod/web', 'service/llm-backend-prod/terraform-web')
        .replaceAll('"pricing"', '"terraform-pricing"');
    const bodyOf = (kind: keyof typeof stepsByKind) => {
      const lines = patchOf(kind).split('\n');
      return lines.slice(1, lines.lastIndexOf('}')).join('\n');
    };
    const main = replaceAll(await readFile(file, 'utf8'), [
      // At the floor, so that scaling itself moves nothing meanwhile.
      [/min_capacity += 2/g, 'min_capacity = 3'],
      [/ {2}desired_count += 2/, bodyOf('desiredCount')],
      [/( {2}capacity_provider_strategy \{[^}]+\}\n){2}/, `${bodyOf('capacityProviderStrategy')}\n`],
      [/(?<="aws_appautoscaling_target" "web" \{\n)[\s\S]+?(?=\n\})/, bodyOf('scalableTarget')],
      [
        /(?<="aws_lambda_provisioned_concurrency_config" "live" \{\n)[^}]+(?=\n\})/,
        bodyOf('provisionedConcurrency'),
      ],
    ]);
    await writeFile(file, [main, patchOf('scalingPolicy'), patchOf('scheduledAction')].join('\n\n'));
  }
});
