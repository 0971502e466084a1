'use client';

import { useMemo } from 'react';
import { cx } from '@/components/ui/cx';
import { formatCountOf } from '@/lib/format/number';
import { type DiffLine, type DiffRow, diffTexts } from '@/lib/present/decisions/diff-texts';

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
}

const looks = {
  same: { row: '', sign: '', word: '' },
  removed: { row: 'bg-bad-soft', sign: '−', word: 'taken out: ' },
  added: { row: 'bg-good-soft', sign: '+', word: 'put in: ' },
} as const;

const changed = {
  same: '',
  removed:
    'bg-transparent text-inherit underline decoration-2 decoration-bad underline-offset-2 font-semibold',
  added:
    'bg-transparent text-inherit underline decoration-2 decoration-good underline-offset-2 font-semibold',
} as const;

/** What one text became in another, line by line, with the words marked that differ within one. */
export function TextDiff({ before, after }: TextDiffProps) {
  const rows = useMemo(() => diffTexts(before, after), [before, after]);
  if (rows.length === 0) return <p className="text-ink-2">Both texts are the same.</p>;
  const count = (kind: DiffLine['kind']) => rows.filter((row) => row.kind === kind).length;
  return (
    <>
      <p className="text-ink-2" aria-live="polite">
        {`${formatCountOf(count('added'), 'line')} put in, ${formatCountOf(count('removed'), 'line')} taken out.`}
      </p>
      <table className="w-full border-line border-y font-mono text-xs leading-5">
        <caption className="sr-only">The lines that differ</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Line before</th>
            <th scope="col">Line after</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.kind === 'gap' ? `gap ${row.after}` : `${row.before} ${row.after}`} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row }: { readonly row: DiffRow }) {
  if (row.kind === 'gap')
    return (
      <tr className="bg-sunken text-ink-3">
        <td colSpan={3} className="px-3 py-0.5">
          {`${formatCountOf(row.lines, 'line')} the same`}
        </td>
      </tr>
    );
  const { row: look, sign, word } = looks[row.kind];
  return (
    <tr className={look}>
      <td className="w-10 select-none px-2 text-right align-top text-ink-3">{row.before}</td>
      <td className="w-10 select-none px-2 text-right align-top text-ink-3">{row.after}</td>
      <td className="whitespace-pre-wrap px-2 [overflow-wrap:anywhere]">
        <span aria-hidden className={cx('inline-block w-4 select-none', sign === '' && 'text-ink-3')}>
          {sign}
        </span>
        <span className="sr-only">{word}</span>
        {row.pieces?.map(({ text, isChanged }, index) =>
          isChanged ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <mark key={index} className={changed[row.kind]}>
              {text}
            </mark>
          ) : (
            text
          ),
        ) ?? row.text}
      </td>
    </tr>
  );
}
