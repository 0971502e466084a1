'use client';

import { ChevronRight } from 'lucide-react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components/Disclosure';

interface DisclosureProps {
  readonly title: React.ReactNode;
  readonly children: React.ReactNode;
  readonly defaultExpanded?: boolean;
}

/** A heading that shows and hides what is under it. */
export function Disclosure({ title, children, defaultExpanded = false }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={defaultExpanded}>
      <Heading>
        <Button
          slot="trigger"
          className="group flex min-h-7 items-center gap-1 rounded-sm text-ink-2 text-sm data-hovered:text-ink"
        >
          <ChevronRight
            aria-hidden
            size={14}
            className="shrink-0 text-ink-3 transition-transform group-aria-expanded:rotate-90"
          />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="pl-[18px]">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
