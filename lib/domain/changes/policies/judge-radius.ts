import { governs, type Policy, type PolicyPlace, type PolicyRule } from './policy';
import { sayPolicyScope, sayRadius } from './say-policy';
import { type PolicyFacts, type PolicySubject, type PolicyVerdict, toVerdict } from './verdict';

type RadiusPolicy = Policy & { readonly rule: Extract<PolicyRule, { kind: 'blastRadius' }> };

/** More workloads than may be changed together, or more of a module; what the policy is not about does not count. */
export function judgeRadius(
  policy: RadiusPolicy,
  { sizes }: PolicyFacts,
  { place, parts }: PolicySubject,
): readonly PolicyVerdict[] {
  const { maxWorkloads, maxModulePercent } = policy.rule;
  const mine = parts.filter((part) => governs(policy, part.place));
  const detail = `${sayRadius(policy.rule)} may be changed together: ${policy.reason}.`;
  const orElse = 'Change fewer of them at once. ';
  const where = sayPolicyScope(policy);
  const title = `${mine.length} workloads of ${where} would be changed together`;
  if (maxWorkloads !== null && mine.length > maxWorkloads)
    return [toVerdict(policy, { title, detail, orElse })];
  if (maxModulePercent === null) return [];
  const inModule = ({ moduleSlug }: PolicyPlace) => moduleSlug === place.moduleSlug;
  const touched = mine.filter((part) => inModule(part.place)).length;
  const all = sizes
    .filter((size) => governs(policy, size.place) && inModule(size.place))
    .reduce((sum, { workloads }) => sum + workloads, 0);
  const most = Math.max(1, Math.floor((all * maxModulePercent) / 100));
  if (touched <= most) return [];
  const share = `${touched} of the ${all} workloads of ${place.moduleSlug ?? 'no module'} would be changed together`;
  return [toVerdict(policy, { title: share, detail, orElse })];
}
