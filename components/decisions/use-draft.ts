'use client';

import { useEffect, useState } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from '@/lib/client/decisions/drafts';

const settleMs = 400;

interface Begun {
  readonly text: string;
  readonly revision: number;
}

/** The text being written of a decision, kept as a draft a moment after each change and found again when the page is left. */
export function useDraft(subject: string, saved: Begun) {
  const [found] = useState(() => readDraft(subject));
  const [text, setText] = useState(found?.text ?? saved.text);
  const [base, setBase] = useState<Begun>(found ? { text: found.base, revision: found.revision } : saved);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [isKept, setKept] = useState(true);
  const isChanged = text !== base.text;
  useEffect(() => {
    if (!isChanged) return dropDraft(subject);
    const timer = setTimeout(() => {
      const at = new Date().toISOString();
      const draft: Draft = { text, base: base.text, revision: base.revision, at };
      setKept(keepDraft(subject, draft));
      setKeptAt(at);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [subject, text, base, isChanged]);
  return {
    text,
    setText,
    base,
    setBase,
    isChanged,
    keptAt,
    isKept,
    /** When the draft that was found here was written. */
    foundAt: found?.at ?? null,
    startOver: () => {
      setBase(saved);
      setText(saved.text);
    },
    drop: () => dropDraft(subject),
  };
}
