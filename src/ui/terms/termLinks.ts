// How a term leads to its place in the glossary. The page provides it; controls know no addresses.
import { createContext, type MouseEvent } from 'react'

export interface TermLinks {
  /** Null stands for the glossary as a whole. */
  readonly hrefOf: (termId: string | null) => string
  readonly onFollow: (event: MouseEvent, termId: string | null) => void
}

export const TermLinksContext = createContext<TermLinks | null>(null)
