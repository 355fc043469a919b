/** Grey lines in place of text that is loading. Stays invisible for the first 200 ms, so that nothing flashes. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never reordered
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  )
}
