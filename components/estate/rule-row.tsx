'use client';

import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { RuleInput, RulePreview } from '@/lib/contracts/estate';
import type { DraftModule, DraftRule, RuleProblem } from '@/lib/present/estate/rule-draft';
import { RuleCatch } from './rule-catch';

const kinds = [
  { value: 'tag', label: 'tag' },
  { value: 'name', label: 'name' },
  { value: 'stack', label: 'stack' },
] as const;

export interface RuleRowProps {
  readonly rule: DraftRule;
  readonly index: number;
  readonly count: number;
  readonly modules: readonly DraftModule[];
  readonly problems: readonly RuleProblem[];
  /** What it would catch; undefined until the preview is there. */
  readonly preview: RulePreview['rules'][number] | undefined;
  readonly isDragged: boolean;
  readonly isReadOnly: boolean;
  readonly handleProps: React.HTMLAttributes<HTMLElement> & { draggable: true };
  readonly rowProps: React.HTMLAttributes<HTMLElement>;
  readonly onEdit: (fields: Partial<RuleInput>) => void;
  readonly onMove: (index: number) => void;
  readonly onRemove: () => void;
}

/** One rule of the ordered list: where it stands, what it looks at, and what it catches. */
export function RuleRow(props: RuleRowProps) {
  const { rule, index, isDragged, isReadOnly } = props;
  return (
    <li
      {...props.rowProps}
      className={cx('flex flex-wrap items-start gap-2 px-2 py-2', isDragged && 'bg-accent-soft')}
    >
      <span className="flex h-8 items-center gap-1">
        {isReadOnly ? null : (
          <span
            {...props.handleProps}
            aria-hidden
            title="Drag to move"
            // Fingers scroll where a mouse drags; they have the buttons.
            className="flex size-6 cursor-grab items-center justify-center text-ink-3 pointer-coarse:hidden"
          >
            <GripVertical size={14} />
          </span>
        )}
        <span className="w-6 text-right text-ink-3">{index + 1}</span>
      </span>
      <RuleFields {...props} />
      <RuleCatch preview={props.preview} />
      {isReadOnly ? null : <RuleActs {...props} label={`rule ${index + 1}, ${rule.moduleSlug}`} />}
    </li>
  );
}

function RuleFields({ rule, index, modules, problems, isReadOnly, onEdit }: RuleRowProps) {
  const problemOf = (field: RuleProblem['field']) =>
    problems.find((problem) => problem.field === field)?.message;
  const label = (text: string) => `${text} of rule ${index + 1}`;
  return (
    <div className="flex min-w-0 flex-1 basis-96 flex-wrap items-start gap-2">
      <Select
        label={label('Module')}
        hideLabel
        className="w-full sm:w-44"
        isDisabled={isReadOnly}
        options={modules.map((module) => ({ value: module.slug, label: module.name }))}
        value={rule.moduleSlug}
        problem={problemOf('moduleSlug')}
        onChange={(moduleSlug) => onEdit({ moduleSlug })}
      />
      <Select
        label={label('Kind')}
        hideLabel
        className="w-20"
        isDisabled={isReadOnly}
        options={kinds}
        value={rule.kind}
        onChange={(kind) =>
          onEdit({ kind, tagKey: kind === 'tag' ? (rule.tagKey ?? 'module') : rule.tagKey })
        }
      />
      {rule.kind === 'tag' ? (
        <TextField
          label={label('Tag')}
          hideLabel
          mono
          className="w-28"
          isDisabled={isReadOnly}
          value={rule.tagKey ?? ''}
          problem={problemOf('tagKey')}
          onChange={(tagKey) => onEdit({ tagKey })}
        />
      ) : null}
      <TextField
        label={label('Pattern')}
        hideLabel
        mono
        className="min-w-40 flex-1"
        isDisabled={isReadOnly}
        placeholder="valuation-*"
        value={rule.pattern}
        problem={problemOf('pattern')}
        onChange={(pattern) => onEdit({ pattern })}
      />
    </div>
  );
}

function RuleActs({ index, count, onMove, onRemove, label }: RuleRowProps & { readonly label: string }) {
  return (
    <span className="ml-auto flex pointer-coarse:gap-2">
      <IconButton label={`Move up ${label}`} isDisabled={index === 0} onPress={() => onMove(index - 1)}>
        <ArrowUp aria-hidden size={14} />
      </IconButton>
      <IconButton
        label={`Move down ${label}`}
        isDisabled={index === count - 1}
        onPress={() => onMove(index + 1)}
      >
        <ArrowDown aria-hidden size={14} />
      </IconButton>
      <IconButton label={`Remove ${label}`} onPress={onRemove}>
        <Trash2 aria-hidden size={14} />
      </IconButton>
    </span>
  );
}
