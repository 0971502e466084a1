'use client';

import { useMemo, useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-field';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { type OtherText, readOtherText, useSaveText } from '@/lib/client/decisions/use-save-decision';
import { useGo } from '@/lib/client/scope/use-scope';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { joinParts, type MergePart, mergeTexts } from '@/lib/present/decisions/merge-texts';
import { toLinkResolver } from '@/lib/present/decisions/to-link-resolver';
import { DraftState } from './draft-state';
import { MergePanel } from './merge-panel';
import { TextEditor } from './text-editor';
import { useDraft } from './use-draft';

interface Merge {
  readonly other: OtherText;
  readonly parts: readonly MergePart[];
}

export interface DecisionEditorProps {
  readonly decision: DecisionDetail;
}

/** A decision's text being changed: a preview beside it, a draft kept, and what others save in the meantime merged. */
export function DecisionEditor({ decision }: DecisionEditorProps) {
  const draft = useDraft(decision.id, decision);
  const save = useSaveText(decision.id);
  const whyNot = useWhyNot('decisions.write');
  const go = useGo();
  const [note, setNote] = useState('');
  const [merge, setMerge] = useState<Merge | null>(null);
  const [mergedWith, setMergedWith] = useState<OtherText | null>(null);
  const resolveLink = useMemo(() => toLinkResolver(decision), [decision]);

  const take = (other: OtherText, text: string) => {
    draft.setBase(other);
    draft.setText(text);
    setMerge(null);
    setMergedWith(other);
    save.reset();
  };
  const onConflict = (error: Error) => {
    const other = readOtherText(error);
    if (!other) return;
    const parts = mergeTexts(draft.base.text, draft.text, other.text);
    if (parts.every((part) => typeof part === 'string')) take(other, joinParts(parts, []));
    else setMerge({ other, parts });
  };
  const send = () =>
    save.mutate(
      { text: draft.text, revision: draft.base.revision, ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: ({ revision, slug }) => {
          draft.drop();
          toast({ tone: 'good', title: `Saved as revision ${revision}` });
          go(`/decisions/${slug}`);
        },
        onError: onConflict,
      },
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 px-4 pb-4 md:px-6">
      {draft.foundAt && draft.isChanged && !mergedWith ? (
        <Banner
          tone="neutral"
          title="Your unsaved text is back."
          act={
            <Button size="sm" onPress={draft.startOver}>
              Start over from what is saved
            </Button>
          }
        >
          You wrote it <Time iso={draft.foundAt} />.
        </Banner>
      ) : null}
      {save.error && !merge && !mergedWith ? <ProblemBanner error={save.error} /> : null}
      {mergedWith ? (
        <Banner
          tone="attention"
          title={`${mergedWith.byLabel} saved revision ${mergedWith.revision} since you began.`}
        >
          Their changes and yours are both in the text now. Look through it, then save.
        </Banner>
      ) : null}
      {merge ? (
        <MergePanel
          byLabel={merge.other.byLabel}
          title={`${merge.other.byLabel} saved revision ${merge.other.revision} since you began.`}
          parts={merge.parts}
          onMerge={(text) => take(merge.other, text)}
        />
      ) : null}
      <TextEditor text={draft.text} onText={draft.setText} resolveLink={resolveLink} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label="Why, for its history"
          value={note}
          onChange={setNote}
          maxLength={500}
          className="basis-full sm:min-w-60 sm:flex-1 sm:basis-0"
        />
        <DraftState draft={draft} />
        <ButtonLink variant="ghost" href={`/decisions/${decision.slug}`} className="ml-auto">
          Leave
        </ButtonLink>
        <Button
          variant="primary"
          isPending={save.isPending}
          disabledReason={
            whyNot ??
            (merge ? 'Merge the other’s text first.' : draft.isChanged ? null : 'Nothing is changed yet.')
          }
          onPress={send}
        >
          {`Save as revision ${draft.base.revision + 1}`}
        </Button>
      </div>
    </div>
  );
}
