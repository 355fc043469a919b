import { type MouseEvent, useMemo } from 'react'
import type { View } from '../../domain/view/view.ts'
import { encodeView } from '../../domain/view/viewUrl.ts'
import { patchView } from '../../state/viewStore.ts'
import type { TermLinks } from '../../ui/terms/termLinks.ts'

/** Links from a View to the glossary or to one of its terms. Each has its own address and is followed in place. */
export function useTermLinks(view: View): TermLinks {
  return useMemo(() => {
    const patchFor = (term: string | null) =>
      ({ view: 'glossary', term, company: null, figure: null, force: null }) as const
    return {
      hrefOf: (term) => encodeView({ ...view, ...patchFor(term) }),
      onFollow: (event: MouseEvent, term) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        patchView(patchFor(term))
      },
    }
  }, [view])
}
