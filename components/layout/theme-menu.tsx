'use client';

import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Menu } from '../ui/menu';
import { setTheme, type Theme, themes } from './theme';

const looks: Record<Theme, { readonly label: string; readonly icon: typeof Sun }> = {
  system: { label: 'As the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
};

/** Light, dark or as the system; kept in a cookie so that the next page is right from its first paint. */
export function ThemeMenu({ initial }: { readonly initial: Theme }) {
  const [theme, setShown] = useState(initial);
  const Icon = looks[theme].icon;
  return (
    <Menu
      label={`Theme: ${looks[theme].label.toLowerCase()}`}
      trigger={<Icon aria-hidden size={15} />}
      triggerClassName="hidden size-8 items-center justify-center rounded text-ink-2 data-hovered:bg-hover data-hovered:text-ink sm:inline-flex"
      acts={themes.map((id) => {
        const Look = id === theme ? Check : looks[id].icon;
        return {
          id,
          label: looks[id].label,
          icon: <Look aria-hidden size={14} className="text-ink-3" />,
          onAct: () => {
            setTheme(id);
            setShown(id);
          },
        };
      })}
    />
  );
}
