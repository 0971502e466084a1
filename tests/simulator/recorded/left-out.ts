/** Recordings that are not replayed, by the operations the simulator does not offer yet or other reasons. */
export const leftOut: readonly { readonly names: RegExp; readonly because: string }[] = [
  {
    names: /^TestLambdaEventSourceMappings.*(lifecycle|delete_function)$/,
    because: 'the recordings begin with a call of DynamoDB',
  },
  { names: /self_managed/, because: 'self-managed event sources are not simulated' },
  {
    names: /^TestLambdaPermissions.*(revisions|versioning)$|revisions_permissions/,
    because: 'the recordings do not say which revision each call named',
  },
  { names: /permission_optional_fields/, because: 'nothing was recorded' },
  { names: /invoke\]$|test_invalid_invoke/, because: 'Invoke is not simulated' },
  { names: /event_source_mapping\]$|esm_create/, because: 'event source mappings carry no tags here' },
  { names: /-create_function\]$/, because: 'nothing was recorded: AWS let the name through' },
  { names: /^TestPartialARNMatching/, because: 'nothing was recorded' },
  { names: /snapstart_lifecycle/, because: 'the recordings show no SnapStart state to compare' },
  { names: /s3_errors/, because: 'objects in S3 are taken to exist' },
  { names: /invalid_vpc_config/, because: 'subnets and security groups are taken to exist' },
  {
    names: /^TestLambdaAccountSettings/,
    because: 'recorded as differences and member names, tested elsewhere',
  },
];
