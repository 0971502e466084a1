import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs';

interface PageHeaderProps {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** The answer to the page's question, in one line. */
  readonly summary?: React.ReactNode;
  /** What can be done from here. */
  readonly acts?: React.ReactNode;
}

/** The first lines of a page: where it is, what it is, its answer, its acts. */
export function PageHeader({ title, crumbs, summary, acts }: PageHeaderProps) {
  return (
    <header className="flex shrink-0 flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 md:px-6">
      <div className="flex min-w-0 flex-col gap-0.5">
        {crumbs && crumbs.length > 1 ? <Breadcrumbs crumbs={crumbs} /> : null}
        <h1
          tabIndex={-1}
          title={title}
          className="line-clamp-2 font-semibold text-lg tracking-tight [overflow-wrap:anywhere] focus-visible:outline-none"
        >
          {title}
        </h1>
        {summary ? <div className="text-ink-2">{summary}</div> : null}
      </div>
      {acts ? <div className="flex max-w-full flex-wrap items-center gap-2">{acts}</div> : null}
    </header>
  );
}
