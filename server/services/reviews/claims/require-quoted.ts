import type { ClaimInput } from '@/lib/contracts/reviews/claim-shapes';
import { ServiceError } from '../../../errors';

/** Throws invalid_input where a text's line does not hold what a claim quotes of it. */
export function requireQuoted(text: string, { line, quote }: Pick<ClaimInput, 'line' | 'quote'>): void {
  if (text.split(/\r\n|\n|\r/)[line - 1]?.includes(quote)) return;
  throw new ServiceError('invalid_input', `Line ${line} does not hold “${quote}”.`, {
    issues: [{ field: 'line', message: `must be the line that holds “${quote}”` }],
  });
}
