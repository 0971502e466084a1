'use client';

import { Section } from '@/components/ui/section';
import { GoverningDecisions } from './governing-decisions';

/** The decisions that govern a module or something in it. */
export function ModuleDecisions({ slug }: { readonly slug: string }) {
  return (
    <Section title="Decisions">
      <GoverningDecisions of={{ module: slug }} />
    </Section>
  );
}
