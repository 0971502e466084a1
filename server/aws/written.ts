/** What AWS answered to a write: plain data for the record, and the id to find it by in CloudTrail. */
export interface Written {
  readonly awsRequestId: string | null;
  readonly response: Readonly<Record<string, string | number | null>>;
}

/** The record of an answer; fields AWS left out become null. */
export function toWritten(
  answer: { readonly $metadata: { readonly requestId?: string | undefined } },
  fields: Readonly<Record<string, string | number | undefined>>,
): Written {
  return {
    awsRequestId: answer.$metadata.requestId ?? null,
    response: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])),
  };
}
