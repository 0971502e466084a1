'use client';

import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { itemClass } from '../ui/list-box';
import { usePaletteItems } from './use-palette-items';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Goes anywhere and does anything by typing a few letters of its name. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className="fixed inset-0 z-50 flex animate-fade-in items-start justify-center bg-scrim p-3 pt-[12vh]"
    >
      <Modal className="w-full max-w-xl animate-rise-in rounded-lg border border-line-strong bg-surface shadow-float">
        <AriaDialog aria-label="Find a page, a workload or an act" className="outline-none">
          <Finder onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const { sections, isSearching } = usePaletteItems(useDeferredValue(text));
  const first = sections[0]?.items[0];
  const choose = (run: () => void) => {
    onClose();
    run();
  };
  // What is found after the last letter is not yet marked as chosen; Enter means the first of it.
  const onKeyDown = ({ key, currentTarget }: React.KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter' && first && !currentTarget.getAttribute('aria-activedescendant')) choose(first.run);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField aria-label="Find" autoFocus className="flex items-center gap-2.5 border-line border-b px-3">
        <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
        <Input
          placeholder="Find a page, a workload or an act"
          onKeyDown={onKeyDown}
          className="h-11 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-3 focus-visible:outline-none"
        />
      </TextField>
      <Menu
        aria-label="Found"
        className="max-h-[min(56vh,440px)] overflow-auto p-1 outline-none"
        renderEmptyState={() => (
          <p className="px-3 py-6 text-center text-ink-3">
            {isSearching ? 'Looking…' : 'Nothing has all of these words in its name.'}
          </p>
        )}
      >
        {sections.map(({ title, items }) => (
          <MenuSection key={title} id={title} className="pb-1">
            <Header className="px-2 pt-2 pb-1 text-ink-3 text-xs">{title}</Header>
            {items.map(({ id, label, hint, run }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={label}
                className={`${itemClass} min-h-8`}
                onAction={() => choose(run)}
              >
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {hint ? <span className="shrink-0 text-ink-3 text-xs">{hint}</span> : null}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
      {isSearching && sections.length > 0 ? (
        <p role="status" className="border-line border-t px-3 py-1.5 text-ink-3 text-xs">
          Looking among the workloads…
        </p>
      ) : null}
    </Autocomplete>
  );
}
