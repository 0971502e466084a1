import { z } from 'zod';
import type { WireAnswer } from '../wire-client';
import { type Bindings, differences } from './likeness';

/** The recordings' account and region are anybody's; the simulator's are these. */
export const account = '111122223333';
export const region = 'us-east-1';

const metadata = z.looseObject({
  ResponseMetadata: z.looseObject({ HTTPStatusCode: z.number() }).optional(),
});
const failed = z.looseObject({ Error: z.looseObject({ Code: z.string(), Message: z.string().nullish() }) });
const counted = z.object({ Code: z.string(), Count: z.number(), Errors: z.array(z.string()) });
const brief = z.object({ Code: z.string(), Message: z.string() });

/** The recorded answer with the simulator's partition, region and account. */
export function localised(recorded: unknown): unknown {
  const text = JSON.stringify(recorded)
    .replaceAll('<partition>', 'aws')
    .replaceAll('<region>', region)
    .replaceAll('111111111111', account)
    .replace(/<a:len\((\d+)\)>/g, (_all, length: string) => 'a'.repeat(Number(length)));
  return JSON.parse(text);
}

/** Policies and their statements are JSON within JSON; the recordings have them unpacked. */
function unpacked(name: string, value: unknown): unknown {
  const packed = (name === 'Policy' || name === 'Statement') && typeof value === 'string';
  return packed ? JSON.parse(value) : value;
}

function bodyOf(answer: WireAnswer): Readonly<Record<string, unknown>> {
  return answer.body === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(answer.body, unpacked));
}

function compareError(
  answer: WireAnswer,
  code: string,
  message: string | null,
  bindings: Bindings,
): string[] {
  const body = bodyOf(answer);
  const actual = { code: answer.headers['x-amzn-errortype'], message: body.message ?? body.Message ?? null };
  return differences(actual, { code, message }, 'error', bindings);
}

function compareFailure(answer: WireAnswer, recorded: z.infer<typeof failed>, bindings: Bindings): string[] {
  const { Error: error, ResponseMetadata: _metadata, ...members } = recorded;
  const body = bodyOf(answer);
  const named = 'message' in members || 'Message' in members;
  const { message: _message, Message: _Message, ...rest } = body;
  const actual = named ? body : rest;
  return [
    ...compareError(answer, error.Code, error.Message ?? null, bindings),
    ...differences(actual, members, 'body', bindings),
  ];
}

function compareCounted(answer: WireAnswer, recorded: z.infer<typeof counted>, bindings: Bindings): string[] {
  const noun = recorded.Count === 1 ? 'validation error' : 'validation errors';
  const message = `${recorded.Count} ${noun} detected: ${recorded.Errors.join('; ')}`;
  return compareError(answer, recorded.Code, message, bindings);
}

/** Where an answer differs from the recorded one in status, code, message or shape; empty when it does not. */
export function answerDifferences(answer: WireAnswer, given: unknown, bindings: Bindings): string[] {
  const recorded = localised(given);
  const short = counted.safeParse(recorded);
  if (short.success) return compareCounted(answer, short.data, bindings);
  const named = brief.safeParse(recorded);
  if (named.success) return compareError(answer, named.data.Code, named.data.Message, bindings);
  const wrapped = z.looseObject({ CreateFunctionResponse: z.unknown() }).safeParse(recorded);
  const inner = wrapped.success ? wrapped.data.CreateFunctionResponse : recorded;
  const { ResponseMetadata: meta, ...body } = metadata.parse(inner);
  const wanted = meta?.HTTPStatusCode;
  const status =
    wanted === undefined || wanted === answer.status ? [] : [`status ${answer.status}, recorded ${wanted}`];
  const failure = failed.safeParse(inner);
  if (failure.success) return [...status, ...compareFailure(answer, failure.data, bindings)];
  const { StatusCode: _bound, ...members } = body;
  return [...status, ...differences(bodyOf(answer), members, 'body', bindings)];
}
