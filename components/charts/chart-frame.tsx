'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';

interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  /** The chart in one line, for those who don't look at it. */
  readonly summary: string;
  /** 2 for a page's own chart, 3 for one among others. */
  readonly level: 2 | 3;
  /** What stands in place of a drawing without data; null when there is data. */
  readonly empty?: string | null;
  /** The same numbers as text. */
  readonly table: React.ReactNode;
  /** What belongs to both ways of showing it. */
  readonly notes?: React.ReactNode;
  /** The drawing. */
  readonly children: React.ReactNode;
}

/** What every chart has around it: a title with its unit, one line that says what is seen, the drawing or its numbers. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, empty = null } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <Title {...props} />
          <p className="text-ink-2 text-xs">{summary}</p>
        </div>
        {empty === null ? (
          <IconButton
            size="sm"
            label={asTable ? `Show ${title} as a chart` : `Show ${title} as a table`}
            onPress={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartLine aria-hidden size={14} /> : <Table2 aria-hidden size={14} />}
          </IconButton>
        ) : null}
      </figcaption>
      {empty === null ? (
        asTable ? (
          props.table
        ) : (
          props.children
        )
      ) : (
        <p className="border-line border-y py-6 text-center text-ink-3 text-xs">{empty}</p>
      )}
      {props.notes}
    </figure>
  );
}

function Title({ title, unit, level }: Pick<ChartFrameProps, 'title' | 'unit' | 'level'>) {
  const words = (
    <>
      {title} <span className="font-normal text-ink-3 text-xs">{unit}</span>
    </>
  );
  return level === 2 ? (
    <h2 className="font-semibold text-base">{words}</h2>
  ) : (
    <h3 className="font-medium text-sm">{words}</h3>
  );
}
