// What stands on paper only, around the view and below it.
import { PrintHeader } from './PrintHeader.tsx'
import { PrintNotes } from './PrintNotes.tsx'

export const printPart = { Header: PrintHeader, Notes: PrintNotes } as const
export type PrintPart = typeof printPart
