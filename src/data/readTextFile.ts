// Reads a file that a reader chose as text. It is read here, in the browser, and goes nowhere.

/** Larger files are refused unread: a list of holdings is far smaller, and a larger one would freeze the page. */
export const MAX_BYTES = 200_000

export type TextFileFault =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'encoding'; readonly line: number; readonly guess: 'utf-16' | null }
  | { readonly kind: 'unreadable' }

export type TextFileResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFileFault }

// Decoding puts this in the place of bytes that are not UTF-8. A text may hold it too, but then something was lost
// before.
const REPLACED = '\uFFFD'

/**
 * The text of a file in UTF-8. A file with other bytes, such as a workbook, is refused with the line of the first of
 * them.
 */
export async function readTextFile(file: Pick<File, 'size' | 'text'>): Promise<TextFileResult> {
  if (file.size > MAX_BYTES) return { ok: false, fault: { kind: 'too-large', bytes: file.size } }
  const text = await file.text().catch(() => null)
  // The file may have been moved or deleted since it was chosen.
  if (text === null) return { ok: false, fault: { kind: 'unreadable' } }
  if (text.replace(/^\uFEFF/, '').trim() === '') return { ok: false, fault: { kind: 'empty' } }
  const bad = text.search(/[\uFFFD\0]/)
  if (bad < 0) return { ok: true, text }
  const line = text.slice(0, bad).split(/\r\n?|\n/).length
  return { ok: false, fault: { kind: 'encoding', line, guess: guessEncoding(text) } }
}

// In UTF-16 each character has two bytes: the mark at the start is not UTF-8, and every plain letter has a zero byte.
function guessEncoding(text: string): 'utf-16' | null {
  return text.startsWith(REPLACED + REPLACED) || text[0] === '\0' || text[1] === '\0' ? 'utf-16' : null
}
