'use client';

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../skeleton';
import { useIsDark } from '../use-is-dark';
import { drawMermaid } from './draw-mermaid';

/** A diagram drawn from its text, as a picture: a picture runs nothing. The text is under it, and stands alone where it can't be drawn. */
export function MermaidDiagram({ source }: { readonly source: string }) {
  const isDark = useIsDark();
  const { data, error } = useQuery({
    queryKey: ['mermaid', source, isDark],
    queryFn: () => drawMermaid(source, isDark),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    meta: { showsItsError: true },
  });
  return (
    <figure className="flex flex-col gap-1.5">
      {data ? (
        // biome-ignore lint/performance/noImgElement: it is made in the browser
        <img src={data} alt="Diagram; its text follows" className="max-h-[70vh] max-w-full self-start" />
      ) : error ? (
        <p className="text-attention-text">{`The diagram can’t be drawn: ${firstLine(error.message)}`}</p>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <figcaption>
        <details open={error ? true : undefined}>
          <summary className="cursor-pointer text-ink-3 text-xs">Diagram as text</summary>
          <pre className="mt-1 whitespace-pre-wrap rounded border border-line bg-sunken px-3 py-2 font-mono text-xs leading-5">
            {source}
          </pre>
        </details>
      </figcaption>
    </figure>
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
