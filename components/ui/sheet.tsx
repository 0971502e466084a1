'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';
import { useEscape } from './use-escape';

interface SheetProps {
  readonly title: string;
  /** One line under the title: what it is about. */
  readonly subtitle?: React.ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
  readonly footer?: React.ReactNode;
  readonly width?: 'md' | 'lg';
}

/**
 * A panel from the side that leaves the page behind it readable and usable. Focus goes into it when it opens and
 * back to where it came from when it closes.
 */
export function Sheet(props: SheetProps) {
  const { isOpen, onClose } = props;
  useEscape(isOpen, onClose);
  return isOpen ? <Panel {...props} /> : null;
}

function Panel({ title, subtitle, onClose, children, footer, width = 'md' }: SheetProps) {
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useFocusIn(panel);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={cx(
        'fixed inset-y-0 right-0 z-40 flex w-full animate-slide-in flex-col border-line-strong border-l bg-surface shadow-float outline-none focus-visible:outline-none',
        width === 'md' ? 'sm:w-[440px]' : 'sm:w-[560px]',
      )}
    >
      <header className="flex shrink-0 items-start justify-between gap-4 border-line border-b py-2 pr-2 pl-4">
        <div className="min-w-0 py-1">
          <h2 id={titleId} className="font-semibold text-base">
            {title}
          </h2>
          {subtitle ? <div className="truncate text-ink-2 text-xs">{subtitle}</div> : null}
        </div>
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden size={16} />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-auto px-4 py-3">{children}</div>
      {footer ? (
        <footer className="flex shrink-0 items-center justify-end gap-2 border-line border-t px-4 py-3">
          {footer}
        </footer>
      ) : null}
    </div>
  );
}

/** Moves the focus into the panel, and on leaving returns it if nothing else has taken it. */
function useFocusIn(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = panel.current;
    const before = lastingFocus();
    node?.focus({ preventScroll: true });
    return () => {
      const active = document.activeElement;
      if (active === null || active === document.body || node?.contains(active))
        (before ?? heading())?.focus();
    };
  }, [panel]);
}

/** The page's heading, for a sheet that was open when the page came: there is nothing else to go back to. */
function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** What has the focus and will still be there later: for an item of a menu, which closes, the button that opened it. */
function lastingFocus(): HTMLElement | null {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const opener = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  if (opener) return document.getElementById(opener);
  return focused === document.body ? null : focused;
}
