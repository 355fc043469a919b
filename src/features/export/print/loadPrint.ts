// All that stands on paper only, as one file of script.
import { PrintHeader } from './PrintHeader.tsx'
import { PrintNotes } from './PrintNotes.tsx'

export const printPart = { Header: PrintHeader, Notes: PrintNotes } as const
export type PrintPart = typeof printPart
