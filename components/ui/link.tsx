'use client';

import NextLink from 'next/link';
import { useSearchParams } from 'next/navigation';
import { withScope } from '@/lib/client/scope/scope-params';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';

interface LinkProps extends Omit<React.ComponentProps<typeof NextLink>, 'href'> {
  readonly href: string;
  /** `plain` takes the colour around it and underlines on hover; `accent` reads as a link in running text. */
  readonly tone?: 'plain' | 'accent';
}

const tones = {
  plain: 'text-ink hover:underline underline-offset-2 decoration-line-strong',
  accent: 'text-accent-text underline decoration-transparent underline-offset-2 hover:decoration-current',
};

/** A link; within the console it carries the scope (stage, accounts, regions, range) along. */
export function Link({ tone = 'accent', className, ...rest }: LinkProps) {
  return <ScopedLink {...rest} className={cx('rounded-xs', tones[tone], className)} />;
}

interface ButtonLinkProps extends Omit<React.ComponentProps<typeof NextLink>, 'href'> {
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** A link that looks like a button, for an act that leads to another page. */
export function ButtonLink({ variant = 'default', size, className, ...rest }: ButtonLinkProps) {
  return (
    <ScopedLink {...rest} className={cx(buttonClass(variant, size), buttonLinkHover[variant], className)} />
  );
}

const buttonLinkHover: Record<ButtonVariant, string> = {
  primary: 'hover:bg-accent-hover',
  default: 'hover:bg-hover',
  ghost: 'hover:bg-hover hover:text-ink',
  danger: 'hover:bg-bad-soft',
};

/** A bare link that carries the scope along. */
export function ScopedLink({
  href,
  ...rest
}: Omit<React.ComponentProps<typeof NextLink>, 'href'> & { href: string }) {
  return <NextLink {...rest} href={withScope(href, useSearchParams())} prefetch={false} />;
}
