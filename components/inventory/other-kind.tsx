import { EmptyState } from '@/components/states/empty-state';
import { ButtonLink } from '@/components/ui/link';

interface OtherKindProps {
  readonly workloadId: string;
  /** What the workload really is. */
  readonly kind: 'function' | 'service';
}

/** An address that names the wrong kind of page for a workload. */
export function OtherKind({ workloadId, kind }: OtherKindProps) {
  const words = kind === 'function' ? 'a Lambda function' : 'an ECS service';
  return (
    <EmptyState
      title={`This is ${words}`}
      act={<ButtonLink href={`/${kind}s/${workloadId}`}>{`Open it as ${words}`}</ButtonLink>}
    >
      Its page is elsewhere.
    </EmptyState>
  );
}
