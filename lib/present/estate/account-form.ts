import type { z } from 'zod';
import type { Account, AccountEdit, NewAccount } from '@/lib/contracts/estate';
import { findBadRegion, parseRegions } from './regions';

/** An account as it is typed. */
export interface AccountForm {
  readonly id: string;
  readonly name: string;
  readonly roleArn: string;
  readonly externalId: string;
  readonly regions: string;
}

interface FormProblem {
  readonly field: keyof AccountForm;
  readonly message: string;
}

/** The form for an account, or empty for a new one. */
export function toAccountForm(account: Account | null): AccountForm {
  return {
    id: account?.id ?? '',
    name: account?.name ?? '',
    roleArn: account?.roleArn ?? '',
    externalId: account?.externalId ?? '',
    regions: account?.regions.map((one) => one.region).join(' ') ?? 'us-east-1',
  };
}

/** What is wrong with a typed account and what would be right, field by field; empty when it can be saved. */
export function findAccountProblems(form: AccountForm, isNew: boolean): FormProblem[] {
  const problems: FormProblem[] = [];
  if (isNew && !/^\d{12}$/.test(form.id.trim()))
    problems.push({ field: 'id', message: 'Give the 12 digits of the account.' });
  if (form.name.trim() === '') problems.push({ field: 'name', message: 'Give it a name people know.' });
  const role = /^arn:aws[a-z-]*:iam::(\d{12}):role\/.+$/.exec(form.roleArn.trim());
  if (form.roleArn.trim() !== '' && !role)
    problems.push({
      field: 'roleArn',
      message: 'Give the ARN of an IAM role, arn:aws:iam::<account>:role/<name>.',
    });
  if (role && form.id.trim() !== '' && role[1] !== form.id.trim())
    problems.push({
      field: 'roleArn',
      message: `This role is in account ${role[1]}, not ${form.id.trim()}.`,
    });
  if (form.externalId.trim().length === 1)
    problems.push({ field: 'externalId', message: 'An external id has at least 2 characters.' });
  return isNew ? [...problems, ...findRegionProblems(form.regions)] : problems;
}

function findRegionProblems(text: string): FormProblem[] {
  const names = parseRegions(text);
  if (names.length === 0) return [{ field: 'regions', message: 'Name at least one region, e.g. us-east-1.' }];
  const bad = findBadRegion(names);
  return bad ? [{ field: 'regions', message: `${bad} is not a region such as eu-west-1.` }] : [];
}

/** The account to start watching. */
export function toNewAccount(form: AccountForm): z.output<typeof NewAccount> {
  return {
    id: form.id.trim(),
    ...toReach(form),
    name: form.name.trim(),
    regions: parseRegions(form.regions),
  };
}

/** What is to change of a watched account. */
export function toAccountEdit(form: AccountForm): z.output<typeof AccountEdit> {
  return { name: form.name.trim(), ...toReach(form) };
}

function toReach({ roleArn, externalId }: AccountForm) {
  return { roleArn: roleArn.trim() || null, externalId: externalId.trim() || null };
}
