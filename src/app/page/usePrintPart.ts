import { useEffect, useState } from 'react'
import type { ViewName } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { fetchPrintPart } from '../../features/export/print/fetchPrint.ts'
import type { PrintPart } from '../../features/export/print/printPart.ts'

const MOVES = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * What stands on paper only. It is fetched when the reader first uses the pointer or a key, because nothing can be
 * fetched once a print has begun. In the view of holdings it is fetched with the view, where no later request may
 * reveal what is entered. Null until it is there.
 */
export function usePrintPart(view: ViewName): PrintPart | null {
  const [part, setPart] = useState<PrintPart | null>(null)
  const isUrgent = factsOf(view).isOwn
  useEffect(() => {
    if (part) return
    const listening = new AbortController()
    // The page prints without it, too. Where it fails, the next use of the pointer or a key tries again.
    const load = (): Promise<void> => fetchPrintPart().then(setPart, listen)
    const listen = (): void => {
      for (const move of MOVES) window.addEventListener(move, load, { once: true, signal: listening.signal })
    }
    if (isUrgent) load()
    else listen()
    return () => listening.abort()
  }, [part, isUrgent])
  return part
}
