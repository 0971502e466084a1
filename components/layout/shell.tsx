'use client';

import { useState, useSyncExternalStore } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useGo } from '@/lib/client/scope/use-scope';
import type { Me } from '@/lib/contracts/access';
import { useShortcut } from '../ui/shortcuts';
import { Nav } from './nav';
import { navItems } from './nav-items';
import { Palette } from './palette';
import { ShortcutSheet } from './shortcut-sheet';
import type { Theme } from './theme';
import { TopBar } from './top-bar';
import { useKeptScroll } from './use-kept-scroll';
import { usePageFocus } from './use-page-focus';

interface ShellProps {
  readonly me: Me;
  readonly theme: Theme;
  readonly children: React.ReactNode;
}

const never = () => () => undefined;

/** False in what the server sent, true once the page listens to keys and clicks. */
function useIsListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The frame around every signed-in page. */
export function Shell({ me, theme, children }: ShellProps) {
  const [navOpen, setNavOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const isListening = useIsListening();
  usePageFocus('page');
  useKeptScroll('page');
  useShortcut({ keys: 'mod+k', label: 'Find', group: 'Everywhere' }, () => setPaletteOpen(true));
  return (
    <div className="flex h-dvh overflow-hidden" data-deaf={isListening ? undefined : ''}>
      <a
        href="#page"
        className="sr-only rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to the page
      </a>
      <div className="hidden w-nav shrink-0 border-line border-r md:block">
        <Nav />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar
          me={me}
          theme={theme}
          onOpenNav={() => setNavOpen(true)}
          onOpenPalette={() => setPaletteOpen(true)}
        />
        <main
          id="page"
          tabIndex={-1}
          className="relative flex min-h-0 flex-1 flex-col overflow-y-auto overflow-x-hidden"
        >
          {children}
        </main>
      </div>
      <NarrowNav isOpen={navOpen} onClose={() => setNavOpen(false)} />
      <Palette isOpen={paletteOpen} onClose={() => setPaletteOpen(false)} />
      <ShortcutSheet />
      {navItems.map(({ href, label, key }) => (
        <GoShortcut key={href} href={href} label={label} keys={`g ${key}`} />
      ))}
    </div>
  );
}

function GoShortcut({
  href,
  label,
  keys,
}: {
  readonly href: string;
  readonly label: string;
  readonly keys: string;
}) {
  const go = useGo();
  useShortcut({ keys, label: `Go to ${label}`, group: 'Go to' }, () => go(href));
  return null;
}

function NarrowNav({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className="fixed inset-0 z-50 animate-fade-in bg-scrim"
    >
      <Modal className="h-full w-60 border-line-strong border-r bg-sunken shadow-float">
        <AriaDialog aria-label="Pages" className="h-full outline-none">
          <Nav onNavigate={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
