import { between, present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { type Input, number, text } from '../input';
import { type TokenPage, tokenPage } from '../token-page';
import { type Offer, offersOfService } from './catalogue';

/** The refusal of a parameter whose value the service does not know. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** The offers of the service the input names. Throws NotFoundException for a code nobody knows. */
export function requireOffers(input: Input): readonly Offer[] {
  const code = text(input, 'ServiceCode');
  requireAll([present(code, 'serviceCode')]);
  const found = offersOfService(code ?? '');
  if (found) return found;
  throw new AwsError('NotFoundException', `There is no service with the code ${code}.`);
}

/** Throws for any format but the only one there is. */
export function requireFormat(input: Input): void {
  const format = text(input, 'FormatVersion');
  if (format === undefined || format === 'aws_v1') return;
  throw invalidParameter(`The format version ${format} is not supported. Use aws_v1.`);
}

/** The page that MaxResults (1–100, 100 unless told) and NextToken ask for. */
export function pricePage<T>(
  input: Input,
  items: readonly T[],
  keyOf: (item: T) => string,
): TokenPage<T> & { readonly next: { readonly NextToken?: string } } {
  const size = number(input, 'MaxResults');
  requireAll([between(size, 'maxResults', 1, 100)]);
  const page = tokenPage(items, keyOf, size ?? 100, text(input, 'NextToken'), () => {
    return new AwsError('InvalidNextTokenException', 'The pagination token is invalid.');
  });
  return { ...page, next: page.token === null ? {} : { NextToken: page.token } };
}
