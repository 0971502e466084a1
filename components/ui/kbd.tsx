/** Keys as they are pressed: "g i" are two after each other. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.split(' ').map((key, index) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice and never moves
          key={index}
          className="inline-flex h-4 min-w-4 items-center justify-center rounded-xs border border-line-strong bg-sunken px-1 font-sans text-2xs text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
