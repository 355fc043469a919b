import type { ReactNode } from 'react'

/** A part of a card with its heading. */
export function CardSection({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="mt-4 border-t border-rule pt-2">
      <h3 className="text-xs font-semibold text-muted">{heading}</h3>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3">{children}</div>
    </section>
  )
}
