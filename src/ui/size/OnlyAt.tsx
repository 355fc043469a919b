import type { ReactNode } from 'react'
import { useMediaQuery } from './useMediaQuery.ts'

interface OnlyAtProps {
  readonly query: string
  /** True for what stands where the query does not match. */
  readonly isElsewhere?: boolean
  readonly children: ReactNode
}

/**
 * What the page holds only where a media query matches. The page that arrives from the server holds it at every width;
 * the style sheet hides it there until the app has taken over.
 */
export function OnlyAt({ query, isElsewhere = false, children }: OnlyAtProps) {
  const matches = useMediaQuery(query, !isElsewhere)
  return matches !== isElsewhere && children
}
