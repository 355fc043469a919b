// What stands on paper only, around the view and below it.

import { PrintFootnotes } from './PrintFootnotes.tsx'
import { PrintHeader } from './PrintHeader.tsx'

export const printPart = { Header: PrintHeader, Notes: PrintFootnotes } as const
export type PrintPart = typeof printPart
