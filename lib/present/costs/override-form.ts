import { NewPriceOverride } from '@/lib/contracts/costs';

/** A price of one's own as it is typed. */
export interface OverrideForm {
  readonly key: string;
  readonly region: string;
  readonly usd: string;
  readonly reason: string;
  /** YYYY-MM-DD or empty. */
  readonly from: string;
  readonly until: string;
}

/** The form as it opens, for a price in a region or for none yet. */
export function emptyOverride(
  preset: { readonly key: string; readonly region: string } | null,
): OverrideForm {
  return { key: preset?.key ?? '', region: preset?.region ?? '', usd: '', reason: '', from: '', until: '' };
}

/** What is wrong with the form, a sentence a field. */
export function findOverrideProblems(
  form: OverrideForm,
): readonly { readonly field: keyof OverrideForm; readonly message: string }[] {
  const messages: Readonly<Record<keyof OverrideForm, string>> = {
    key: 'Choose what the price is for.',
    region: 'Name a region such as eu-west-1, or leave it empty.',
    usd: 'Give an amount in US dollars, such as 0.0000166667.',
    reason: 'Say why, in three characters or more.',
    from: 'Give a day.',
    until: 'Give a day after the first.',
  };
  const parsed = NewPriceOverride.safeParse(toInput(form));
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  if (form.from !== '' && form.until !== '' && form.until < form.from) wrong.add('until');
  return fields.filter((field) => wrong.has(field)).map((field) => ({ field, message: messages[field] }));
}

/** The form as it is sent; null where it can't be. */
export function toNewOverride(form: OverrideForm): NewPriceOverride | null {
  const parsed = NewPriceOverride.safeParse(toInput(form));
  return parsed.success ? parsed.data : null;
}

const fields = ['key', 'region', 'usd', 'reason', 'from', 'until'] as const;

function toInput({ key, region, usd, reason, from, until }: OverrideForm) {
  return {
    key,
    region: region.trim() === '' ? null : region.trim(),
    usd: usd.trim().replace(/^\$/, ''),
    reason,
    from: from === '' ? null : `${from}T00:00:00Z`,
    // The last day is a whole one.
    until: until === '' ? null : `${until}T23:59:59Z`,
  };
}
