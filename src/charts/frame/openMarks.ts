// Which marks are open, apart from the models of charts: opening a card changes marks, and no model.

import { createContext, useContext } from 'react'
import type { Card } from '../../domain/selection/card.ts'

/** The ids of the company and the figure whose card is open; a mark with one of them is open. */
export type OpenMarks = ReadonlySet<string>

export const OpenMarksContext = createContext<OpenMarks>(new Set())

/** The marks that a card belongs to: those of its company, and of the figure that was asked for. */
export function openMarksOf(card: Card | null): OpenMarks {
  if (card === null || card.kind === 'force') return new Set()
  const company = card.kind === 'company' ? [card.row.company.id] : []
  return new Set([...company, ...(card.focusFigureId === null ? [] : [card.focusFigureId])])
}

/** True where the card of a mark is open. */
export function useIsOpen(markId: string): boolean {
  return useContext(OpenMarksContext).has(markId)
}
