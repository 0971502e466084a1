'use client';

import { useState } from 'react';
import type { RulePreview } from '@/lib/contracts/estate';
import {
  editRule,
  moveRule,
  type RuleDraft,
  type RuleProblem,
  removeRule,
} from '@/lib/present/estate/rule-draft';
import { RuleRow } from './rule-row';
import { useRowDrag } from './use-row-drag';

interface RuleListProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  readonly problems: readonly RuleProblem[];
  readonly preview: RulePreview | undefined;
  readonly isReadOnly: boolean;
}

/** The ordered rules; each can be moved by its buttons or dragged by its handle, and moves are announced. */
export function RuleList({ draft, onChange, problems, preview, isReadOnly }: RuleListProps) {
  const [announcement, setAnnouncement] = useState('');
  const move = (key: string, index: number) => {
    const moved = moveRule(draft, key, index);
    const at = moved.rules.findIndex((rule) => rule.key === key);
    if (at === draft.rules.findIndex((rule) => rule.key === key)) return;
    onChange(moved);
    setAnnouncement(`Moved to place ${at + 1} of ${moved.rules.length}.`);
  };
  const drag = useRowDrag(move);
  return (
    <>
      <ol className="divide-y divide-line rounded border border-line">
        {draft.rules.map((rule, index) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            index={index}
            count={draft.rules.length}
            modules={draft.modules}
            problems={problems.filter((problem) => problem.key === rule.key)}
            preview={preview?.rules.find((one) => one.index === index)}
            isDragged={drag.dragged === rule.key}
            isReadOnly={isReadOnly}
            handleProps={drag.handleProps(rule.key)}
            rowProps={drag.rowProps(index)}
            onEdit={(fields) => onChange(editRule(draft, rule.key, fields))}
            onMove={(to) => move(rule.key, to)}
            onRemove={() => onChange(removeRule(draft, rule.key))}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </>
  );
}
