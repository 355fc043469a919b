// Fetches all that stands on paper only, as one script, and the code that knows what each view draws.
import { loadDrawn } from '../../../domain/export/drawn.ts'
import type { PrintPart } from './printPart.ts'

export async function fetchPrintPart(): Promise<PrintPart> {
  const [{ printPart }] = await Promise.all([import('./printPart.ts'), loadDrawn()])
  return printPart
}
