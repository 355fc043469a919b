// How a chart takes a company into the comparison, where the page has one.
import { createContext } from 'react'

export interface CompareSlot {
  /** Ids of the companies that are compared. */
  readonly compared: readonly string[]
  readonly toggle: (companyId: string) => void
}

export const CompareSlotContext = createContext<CompareSlot | null>(null)
