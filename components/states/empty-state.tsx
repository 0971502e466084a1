interface EmptyStateProps {
  readonly title: string;
  /** What belongs here and why there is nothing yet. */
  readonly children: React.ReactNode;
  /** The one act that starts it. */
  readonly act?: React.ReactNode;
}

/** A view with nothing in it yet: what it is, and one act to start. */
export function EmptyState({ title, children, act }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-12">
      <h2 className="font-semibold text-base">{title}</h2>
      <div className="text-ink-2">{children}</div>
      {act}
    </div>
  );
}
