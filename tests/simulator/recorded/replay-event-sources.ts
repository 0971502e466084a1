import type { CreateEventSourceMappingCommandInput as Create } from '@aws-sdk/client-lambda';
import { describe } from 'vitest';
import { account, region } from './expected-answer';
import { createBare, functionArn } from './fixtures';
import { replay, type Session } from './replay';

const fn = 'recorded-mapping';
const queue = `arn:aws:sqs:${region}:${account}:recorded`;
const table = `arn:aws:dynamodb:${region}:${account}:table/recorded/stream/2025-11-25T02:26:54.000`;
const stream = `arn:aws:kinesis:${region}:${account}:stream/recorded`;

function creating({ step }: Session, EventSourceArn: string) {
  return (label: string, more: object = {}) =>
    step(label, (c) => {
      const input: Create = { FunctionName: fn, EventSourceArn, ...more };
      return c.createEventSourceMapping(input);
    });
}

describe('recorded: event source mappings', () => {
  replay('TestLambdaEventSourceMappings::test_event_source_mapping_exceptions', async (session) => {
    const { step, run } = session;
    const UUID = '6b17a4d2-3c1e-4f6b-9a10-5d7a2f90c3e8';
    await step('get_unknown_uuid', (c) => c.getEventSourceMapping({ UUID }));
    await step('delete_unknown_uuid', (c) => c.deleteEventSourceMapping({ UUID }));
    await step('update_unknown_uuid', (c) => c.updateEventSourceMapping({ UUID, Enabled: false }));
    await step('create_no_event_source_arn', (c) => c.createEventSourceMapping({ FunctionName: 'any' }));
    await creating(session, queue)('create_unknown_params', { FunctionName: 'doesnotexist' });
    await run(createBare(fn));
    await creating(session, queue)('destination_config_failure', {
      DestinationConfig: { OnSuccess: { Destination: functionArn(fn) } },
    });
  });

  replay('TestLambdaEventSourceMappings::test_create_event_source_validation', async (session) => {
    const create = creating(session, table);
    await session.run(createBare(fn));
    await create('no_starting_position');
    await create('invalid_starting_position', { StartingPosition: 'invalid' });
    await create('incompatible_starting_position', { StartingPosition: 'AT_TIMESTAMP' });
  });

  replay('TestLambdaEventSourceMappings::test_create_event_source_validation_kinesis', async (session) => {
    const create = creating(session, stream);
    await session.run(createBare(fn));
    await create('no_starting_position');
    await create('invalid_starting_position', { StartingPosition: 'invalid' });
  });

  replay('TestLambdaEventSourceMappings::test_create_event_filter_criteria_validation', async (session) => {
    await session.run(createBare(fn));
    await creating(session, table)('response-with-empty-filters', {
      StartingPosition: 'LATEST',
      FilterCriteria: { Filters: [] },
    });
  });

  replay('TestLambdaEventSourceMappings::test_function_name_variations', async (session) => {
    const create = creating(session, queue);
    await session.run(createBare(fn));
    await session.settle();
    await session.run((c) => c.publishVersion({ FunctionName: fn }));
    await session.run((c) => c.createAlias({ FunctionName: fn, Name: 'myalias', FunctionVersion: '1' }));
    await create('name_only_create_esm');
    for (const [name, qualifier] of Object.entries({ latest: '$LATEST', version: '1', alias: 'myalias' })) {
      const partial = `${account}:function:${fn}:${qualifier}`;
      await create(`partial_arn_${name}_create_esm`, { FunctionName: partial });
    }
    for (const [name, qualifier] of Object.entries({ latest: '', version: ':1', alias: ':myalias' })) {
      await create(`full_arn_${name}_create_esm`, { FunctionName: functionArn(`${fn}${qualifier}`) });
    }
  });
});
