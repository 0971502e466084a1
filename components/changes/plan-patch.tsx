'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Tabs } from '@/components/ui/tabs';
import { toast } from '@/components/ui/toast';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import { patchTools } from '@/lib/domain/changes/patch/patch-tool';
import { toPatch } from '@/lib/domain/changes/patch/to-patch';

/** What to write into the team's own code so that a deploy keeps the change, for each tool, to copy. */
export function PlanPatch({ plan }: { readonly plan: ChangePlan }) {
  const { managedBy, steps, warnings } = plan;
  const isScaled = warnings.some(({ code }) => code === 'policiesOverwrite' || code === 'scalingSuspended');
  const managing = patchTools.find((tool) => managedBy?.tool.includes(tool));
  const [chosen, choose] = useState<string>(managing ?? 'Terraform');
  if (steps.length === 0) return null;
  return (
    <Disclosure title="Keep it: the same in your code" defaultExpanded={managing !== undefined}>
      <Tabs
        label="Tool"
        selected={chosen}
        onSelect={choose}
        items={patchTools.map((tool) => ({
          id: tool,
          title: tool,
          content: <Patch tool={tool} text={toPatch(steps, tool, isScaled)} />,
        }))}
      />
    </Disclosure>
  );
}

function Patch({ tool, text }: { readonly tool: string; readonly text: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast({ tone: 'good', title: `The ${tool} patch is copied` }),
      () =>
        toast({
          tone: 'bad',
          title: 'The patch was not copied',
          detail: 'The browser refused. Select it by hand.',
        }),
    );
  return (
    <div className="flex flex-col items-start gap-2">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={`${tool} patch`}
        className="w-full overflow-x-auto rounded-sm border border-line bg-sunken p-2 font-mono text-ink-2 text-xs"
      >
        {text}
      </pre>
      <Button size="sm" onPress={copy}>{`Copy the ${tool} patch`}</Button>
    </div>
  );
}
