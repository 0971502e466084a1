/** Trimtab's mark: a rudder with its trim tab turned. */
export function Mark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 18 18" className="shrink-0">
      <path d="M4 2.5h6.5v13H7.4A3.4 3.4 0 0 1 4 12.1Z" className="fill-ink" />
      <path d="m12 9.2 3.6 1-1.3 5.3H12Z" className="fill-accent" />
    </svg>
  );
}
