import NextLink from 'next/link';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';

interface LinkProps extends React.ComponentProps<typeof NextLink> {
  /** `plain` takes the colour around it and underlines on hover; `accent` reads as a link in running text. */
  readonly tone?: 'plain' | 'accent';
}

const tones = {
  plain: 'text-ink hover:underline underline-offset-2 decoration-line-strong',
  accent: 'text-accent-text underline decoration-transparent underline-offset-2 hover:decoration-current',
};

/** A link within the console. */
export function Link({ tone = 'accent', className, ...rest }: LinkProps) {
  return <NextLink {...rest} className={cx('rounded-xs', tones[tone], className)} />;
}

interface ButtonLinkProps extends React.ComponentProps<typeof NextLink> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** A link that looks like a button, for an act that leads to another page. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <NextLink {...rest} className={cx(buttonClass(variant, size), 'hover:bg-hover', className)} />;
}
