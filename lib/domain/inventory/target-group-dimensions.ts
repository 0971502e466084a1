/** The dimensions under which CloudWatch holds what a load balancer measures of a target group. */
export function targetGroupDimensions(arn: string): Readonly<Record<string, string>> {
  return { TargetGroup: arn.slice(arn.lastIndexOf(':') + 1) };
}
