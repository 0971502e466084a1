'use client';

import { FieldError as AriaFieldError } from 'react-aria-components/FieldError';
import { Label as AriaLabel } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';

/** The look of every box one types or picks in. */
export const inputClass =
  'h-8 w-full min-w-0 rounded border border-line-strong bg-surface px-2 text-ink text-sm placeholder:text-ink-3 data-hovered:border-control data-invalid:border-bad data-disabled:bg-sunken data-disabled:text-ink-3';

export function FieldLabel({ children }: { readonly children: React.ReactNode }) {
  return <AriaLabel className="font-medium text-ink-2 text-xs">{children}</AriaLabel>;
}

export function FieldHint({ children }: { readonly children: React.ReactNode }) {
  return (
    <Text slot="description" className="text-ink-3 text-xs">
      {children}
    </Text>
  );
}

export function FieldProblem({ children }: { readonly children?: React.ReactNode }) {
  return <AriaFieldError className="text-bad-text text-xs">{children}</AriaFieldError>;
}

export interface FieldProps {
  readonly label: string;
  /** Keep the label for screen readers only, where the place already says it. */
  readonly hideLabel?: boolean;
  readonly hint?: React.ReactNode;
  /** What is wrong and what would be right; shown and announced. */
  readonly problem?: string | undefined;
  readonly className?: string;
}
