import type { Approval } from '@/lib/contracts/approvals';

/** The word and tone of how a request for approval stands. */
export function describeApproval(state: Approval['state']): {
  readonly tone: 'attention' | 'good' | 'bad';
  readonly word: string;
} {
  switch (state) {
    case 'requested':
      return { tone: 'attention', word: 'Waiting for approval' };
    case 'approved':
      return { tone: 'good', word: 'Approved' };
    case 'refused':
      return { tone: 'bad', word: 'Refused' };
  }
}
