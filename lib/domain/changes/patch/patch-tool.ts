/** What a patch can be written for. */
export const patchTools = ['Terraform', 'CloudFormation', 'CDK', 'Serverless Framework'] as const;
export type PatchTool = (typeof patchTools)[number];
