'use client';

import { Keyboard, LogOut, User } from 'lucide-react';
import { signOut } from 'next-auth/react';
import type { Me } from '@/lib/contracts/access';
import { Menu } from '../ui/menu';
import { openShortcutSheet } from './shortcut-sheet';

/** Who is signed in, with which role, and the way out. */
export function UserMenu({ me }: { readonly me: Me }) {
  const name = me.name ?? me.label;
  return (
    <Menu
      label={`${name}, ${me.role}`}
      trigger={toInitials(name)}
      triggerClassName="inline-flex size-7 items-center justify-center rounded-full border border-line-strong bg-surface font-medium text-2xs text-ink-2 data-hovered:border-control data-hovered:text-ink"
      acts={[
        {
          id: 'who',
          label: `${name} · ${me.role}`,
          icon: <User aria-hidden size={14} className="text-ink-3" />,
          href: '/settings/you',
        },
        {
          id: 'shortcuts',
          label: 'Keyboard shortcuts',
          icon: <Keyboard aria-hidden size={14} className="text-ink-3" />,
          keys: '?',
          onAct: openShortcutSheet,
        },
        {
          id: 'sign-out',
          label: 'Sign out',
          icon: <LogOut aria-hidden size={14} className="text-ink-3" />,
          onAct: () => signOut({ callbackUrl: '/sign-in' }),
        },
      ]}
    />
  );
}

/** The first letters of up to two words of a name. */
function toInitials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => word[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}
