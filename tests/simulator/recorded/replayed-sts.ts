/** Names of the STS recordings that are replayed. */
export const replayedSts = {
  refusals: [
    'TestSTSIntegrations::test_sts_invalid_parameters',
    'TestSTSAssumeRoleTagging::test_assume_role_tag_validation',
    'TestSTSAssumeRoleTagging::test_iam_role_chaining_override_transitive_tags',
  ],
  assumeRole: 'TestSTSIntegrations::test_assume_role',
} as const;
