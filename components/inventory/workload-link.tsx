'use client';

import { Box, Zap } from 'lucide-react';
import { ScopedLink } from '../ui/link';

interface WorkloadLinkProps {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
}

/** The page of a function or a service. */
export function toWorkloadHref({ id, kind }: Pick<WorkloadLinkProps, 'id' | 'kind'>): string {
  return `/${kind === 'function' ? 'functions' : 'services'}/${id}`;
}

/** A workload's name with the mark of its kind, leading to its page. In a row, which takes the focus itself. */
export function WorkloadLink({ id, kind, name }: WorkloadLinkProps) {
  const Icon = kind === 'function' ? Zap : Box;
  return (
    <ScopedLink
      href={toWorkloadHref({ id, kind })}
      tabIndex={-1}
      title={name}
      className="flex min-w-0 items-baseline gap-2 text-ink hover:underline hover:decoration-line-strong hover:underline-offset-2"
    >
      <Icon aria-label={kind} role="img" size={13} className="shrink-0 self-center text-ink-3" />
      <span className="truncate">{name}</span>
    </ScopedLink>
  );
}
