import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('Terraform', { timeout: 300_000 }, () => {
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
    } finally {
      clearInterval(hurry);
    }
  }

  it.skipIf(!present)(`applies, sees no changes afterwards, and destroys${note}`, async () => {
    await terraform('init', `-plugin-dir=${mirror}`);
    expect(await terraform('apply', '-auto-approve')).toContain('Apply complete! Resources: 16 added');
    // Exit code 2, which rejects, would mean that something differs.
    expect(await terraform('plan', '-detailed-exitcode')).toContain('No changes.');
    expect(await terraform('destroy', '-auto-approve', '-refresh=false')).toContain(
      'Destroy complete! Resources: 16 destroyed',
    );
  });
});
