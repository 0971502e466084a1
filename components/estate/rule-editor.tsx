'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useRulePreview, useSaveRules } from '@/lib/client/estate/use-rules';
import type { RuleSet } from '@/lib/contracts/estate';
import { formatCountOf } from '@/lib/format/number';
import {
  addRule,
  findRuleProblems,
  isRuleDraftChanged,
  type RuleDraft,
  toRuleDraft,
  toRuleSetInput,
} from '@/lib/present/estate/rule-draft';
import { ModuleList } from './module-list';
import { PreviewSummary } from './preview-summary';
import { RuleList } from './rule-list';
import { useLeaveWarning } from './use-leave-warning';
import { useSettled } from './use-settled';

const previewPauseMs = 350;

interface RuleEditorProps {
  readonly saved: RuleSet;
  readonly onReload: () => Promise<RuleSet>;
}

/** Edits modules and rules as a draft, shows what each rule would catch, and saves all of it as one act. */
export function RuleEditor({ saved, onReload }: RuleEditorProps) {
  const [draft, setDraft] = useState<RuleDraft>(() => toRuleDraft(saved));
  const whyNot = useWhyNot('estate.manage');
  const save = useSaveRules();
  const problems = findRuleProblems(draft);
  const isChanged = isRuleDraftChanged(draft, saved);
  const settled = useSettled(draft, previewPauseMs);
  const preview = useRulePreview(toRuleSetInput(settled), findRuleProblems(settled).length === 0);
  useLeaveWarning(isChanged);
  const discard = () => {
    setDraft(toRuleDraft(saved));
    save.reset();
  };
  const reload = async () => {
    setDraft(toRuleDraft(await onReload()));
    save.reset();
  };
  const onSave = () =>
    save.mutate(
      { version: draft.version, ...toRuleSetInput(draft) },
      {
        onSuccess: (next) => {
          setDraft(toRuleDraft(next));
          toast({
            tone: 'good',
            title: 'Modules and rules saved',
            detail: `${formatCountOf(next.unassigned, 'workload')} unassigned.`,
          });
        },
      },
    );
  return (
    <>
      <PageHeader
        title="Modules"
        summary="The first rule that matches a workload decides its module. What none catches is shown as unassigned."
        acts={
          <>
            <Button
              variant="ghost"
              disabledReason={isChanged ? null : 'Nothing has changed.'}
              onPress={discard}
            >
              Discard changes
            </Button>
            <Button
              variant="primary"
              isPending={save.isPending}
              disabledReason={
                whyNot ??
                (isChanged ? null : 'Nothing has changed.') ??
                (problems[0] ? problems[0].message : null)
              }
              onPress={onSave}
            >
              Save modules and rules
            </Button>
          </>
        }
      />
      <div className="flex flex-col gap-6 px-4 pb-8 md:px-6">
        {whyNot ? (
          <Banner tone="neutral" title="You can look, not change.">
            {whyNot}
          </Banner>
        ) : null}
        {save.error ? (
          <ProblemBanner
            error={save.error}
            act={
              <Button size="sm" onPress={reload}>
                Read what is saved
              </Button>
            }
          />
        ) : null}
        <PreviewSummary preview={preview.data} error={preview.error} isChanged={isChanged} />
        <Section
          title="Rules, in order"
          aside={
            whyNot === null && draft.modules[0] ? (
              <Button size="sm" onPress={() => setDraft(addRule(draft, draft.modules[0]?.slug ?? ''))}>
                Add a rule
              </Button>
            ) : null
          }
        >
          {draft.rules.length === 0 ? (
            <EmptyState title="No rule yet">
              A rule says which workloads belong to a module: by a tag’s value, by name, or by stack. Add a
              module below, then its first rule.
            </EmptyState>
          ) : (
            <RuleList
              draft={draft}
              onChange={setDraft}
              problems={problems}
              preview={preview.data}
              isReadOnly={whyNot !== null}
            />
          )}
        </Section>
        <Section title="Modules">
          <ModuleList draft={draft} onChange={setDraft} isReadOnly={whyNot !== null} />
        </Section>
      </div>
    </>
  );
}
