'use client';

import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export interface TabItem {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly content: React.ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Sections of one page, one shown at a time; the chosen one belongs in the URL. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className="flex flex-wrap gap-x-4 border-line border-b">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="relative flex h-9 cursor-default items-center gap-1.5 whitespace-nowrap text-ink-2 text-sm data-selected:after:absolute data-selected:after:inset-x-0 data-selected:after:bottom-0 data-selected:after:border-accent data-selected:after:border-b-2 data-hovered:text-ink data-selected:font-medium data-selected:text-ink"
          >
            {item.title}
            {item.count === undefined ? null : <span className="text-ink-3 text-xs">{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="pt-4">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
