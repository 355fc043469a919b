import { useCallback, useEffect, useRef } from 'react'
import { type CardTarget, markIdOf } from '../../charts/frame/chart.ts'
import type { Card } from '../../domain/selection/card.ts'
import { patchView } from '../../state/viewStore.ts'
import { useEscape } from '../../ui/keys/keys.ts'

/** Opens and closes the card, and looks after the focus: to the card when it opens, back to the mark when it closes. */
export function useCard(card: Card | null) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  const opener = useRef<{ readonly element: Element | null; readonly markId: string | null }>(null)
  const openedByReader = useRef(false)
  const subjectId = card && markOfCard(card)

  const open = useCallback((opens: CardTarget): void => {
    // A reader who goes from card to card keeps the first opener, and the focus stays where it is.
    const isInside = holdsFocus(headingRef.current)
    if (!isInside) opener.current = { element: document.activeElement, markId: markIdOf(opens) }
    openedByReader.current = true
    patchView({ company: null, figure: null, force: null, ...opens })
  }, [])

  const findReturn = useCallback((): HTMLElement | null => {
    const { element = null, markId = null } = opener.current ?? {}
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      if (element.isConnected && element !== document.body) return element as HTMLElement
    }
    for (const id of [markId, subjectId]) {
      const mark = id ? document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`) : null
      if (mark) return mark
    }
    return document.getElementById('main')
  }, [subjectId])

  const close = useCallback((): void => {
    const target = findReturn()
    patchView({ company: null, figure: null, force: null })
    target?.focus()
  }, [findReturn])

  // Called when a card has been drawn. That may be later than it was opened, as its code is loaded on first use.
  const focusHeading = useCallback((): void => {
    if (!headingRef.current) return
    const scroller = headingRef.current.closest('[data-scroller]')
    if (scroller) scroller.scrollTop = 0
    // Within a card the focus stays on the control that was used, unless the new card no longer has it.
    if (openedByReader.current && !holdsFocus(headingRef.current)) headingRef.current.focus()
    openedByReader.current = false
  }, [])

  // Back and Forward close a card without a control that could look after the focus.
  const isOpen = card !== null
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) findReturn()?.focus()
    wasOpen.current = isOpen
  }, [isOpen, findReturn])

  useEscape(close, card !== null)
  return { open, close, findReturn, headingRef, focusHeading }
}

/** The mark that gets the focus when a card that was opened by a link is closed. */
function markOfCard(card: Card): string | null {
  if (card.kind === 'force') return card.force.id
  return card.kind === 'company' ? card.row.company.id : card.focusFigureId
}

function holdsFocus(heading: HTMLElement | null): boolean {
  return heading?.closest('section')?.contains(document.activeElement) ?? false
}
