'use client';

import { Menu as MenuIcon, Search } from 'lucide-react';
import type { Me } from '@/lib/contracts/access';
import { IconButton } from '../ui/icon-button';
import { EstateBadge } from './estate-badge';
import { ScopeBar } from './scope-bar';
import type { Theme } from './theme';
import { ThemeMenu } from './theme-menu';
import { UnderWayTray } from './under-way-tray';
import { UserMenu } from './user-menu';

interface TopBarProps {
  readonly me: Me;
  readonly theme: Theme;
  readonly onOpenNav: () => void;
  readonly onOpenPalette: () => void;
}

/** The line above every page: which estate, what of it, what is under way, who is here. */
export function TopBar({ me, theme, onOpenNav, onOpenPalette }: TopBarProps) {
  return (
    <header className="flex h-bar shrink-0 items-center gap-1 border-line border-b bg-canvas px-2 md:px-3">
      <IconButton label="Pages" className="md:hidden" onPress={onOpenNav}>
        <MenuIcon aria-hidden size={16} />
      </IconButton>
      <EstateBadge estate={me.estate} />
      {me.readOnly ? (
        <span className="ml-1 hidden whitespace-nowrap text-attention-text text-xs sm:inline">read-only</span>
      ) : null}
      <ScopeBar />
      <div className="ml-auto flex items-center gap-1">
        <button
          type="button"
          onClick={onOpenPalette}
          aria-label="Find a page, a workload or an act"
          aria-keyshortcuts="Meta+K Control+K"
          className="inline-flex h-7 items-center gap-2 rounded px-2 text-ink-3 text-xs hover:bg-hover hover:text-ink md:border md:border-line-strong md:bg-surface"
        >
          <Search aria-hidden size={14} />
          <span className="hidden md:inline">Find</span>
          <kbd className="hidden font-sans text-2xs md:inline">⌘K</kbd>
        </button>
        <UnderWayTray />
        <ThemeMenu initial={theme} />
        <UserMenu me={me} />
      </div>
    </header>
  );
}
