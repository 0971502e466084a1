'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useCreateDecision } from '@/lib/client/decisions/use-save-decision';
import { useGo } from '@/lib/client/scope/use-scope';
import { type TemplateName, templateNames, templates } from '@/lib/present/decisions/templates';
import { DraftState } from './draft-state';
import { TextEditor } from './text-editor';
import { useDraft } from './use-draft';

export interface NewDecisionFormProps {
  /** YYYY-MM-DD, for the templates. */
  readonly today: string;
}

/** A decision being written, begun from a template; a draft is kept. */
export function NewDecisionForm({ today }: NewDecisionFormProps) {
  const [template, setTemplate] = useState<TemplateName>('trimtab');
  const draft = useDraft('new', { text: templates[template].toText(today), revision: 0 });
  const create = useCreateDecision();
  const whyNot = useWhyNot('decisions.write');
  const go = useGo();
  const begin = (name: TemplateName) => {
    const text = templates[name].toText(today);
    setTemplate(name);
    draft.setBase({ text, revision: 0 });
    draft.setText(text);
  };
  const send = () =>
    create.mutate(
      { text: draft.text },
      {
        onSuccess: ({ slug }) => {
          draft.drop();
          toast({ tone: 'good', title: 'The decision is kept' });
          go(`/decisions/${slug}`);
        },
      },
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 px-4 pb-4 md:px-6">
      {create.error ? <ProblemBanner error={create.error} /> : null}
      <Select<TemplateName>
        label="Begin from"
        className="w-64"
        options={templateNames.map((value) => ({ value, label: templates[value].label }))}
        value={template}
        onChange={begin}
        isDisabled={draft.isChanged}
        hint={
          draft.isChanged
            ? 'Your text would be lost; start over to choose another.'
            : templates[template].hint
        }
      />
      <TextEditor text={draft.text} onText={draft.setText} />
      <div className="flex flex-wrap items-end justify-end gap-3">
        <DraftState draft={draft} />
        {draft.isChanged ? (
          <Button variant="ghost" onPress={() => begin(template)}>
            Start over
          </Button>
        ) : null}
        <ButtonLink variant="ghost" href="/decisions">
          Leave
        </ButtonLink>
        <Button
          variant="primary"
          isPending={create.isPending}
          disabledReason={whyNot ?? (draft.isChanged ? null : 'Write what is decided first.')}
          onPress={send}
        >
          Keep the decision
        </Button>
      </div>
    </div>
  );
}
