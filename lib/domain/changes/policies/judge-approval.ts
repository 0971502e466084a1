import type { Policy } from './policy';
import { sayPolicyScope } from './say-policy';
import { type PolicySubject, type PolicyVerdict, toVerdict } from './verdict';

/** What a policy that wants a second person says, by how the request for approval stands; nothing once it is given. */
export function judgeApproval(policy: Policy, { approval }: PolicySubject): readonly PolicyVerdict[] {
  const where = sayPolicyScope(policy);
  switch (approval?.state) {
    case 'approved':
      return [];
    case undefined:
      return [
        toVerdict(policy, {
          title: `A second person must approve changes of ${where}`,
          detail: `Why: ${policy.reason}.`,
          effect: 'needsApproval',
          orElse:
            'Ask for approval: whoever may apply changes, and neither planned nor asked for this one, can give it. ',
        }),
      ];
    case 'requested':
      return [
        toVerdict(policy, {
          title: 'It waits for a second person to approve it',
          detail: `Changes of ${where} need that: ${policy.reason}.`,
          effect: 'needsApproval',
          orElse: 'Whoever may apply changes, and neither planned nor asked for this one, can approve it. ',
        }),
      ];
    case 'refused':
      return [
        toVerdict(policy, {
          title: 'A second person refused it',
          detail: `They said: ${approval?.decision ?? 'nothing'}`,
          orElse: 'Plan it anew to ask again. ',
        }),
      ];
  }
}
