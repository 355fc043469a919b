// Reads a file that a reader chose as text. It is read here, in the browser, and goes nowhere.

/** Larger files are refused unread: a list of holdings is far smaller, and a larger one would freeze the page. */
export const MAX_BYTES = 200_000

export type TextFileFault =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'empty' }
  /** Bytes that are no text, such as a workbook's. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable' }

export type TextFileResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFileFault }

/** The text of a file in UTF-8, UTF-16, Windows-1252 or Windows-1258, without a byte order mark. */
export async function readTextFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<TextFileResult> {
  if (file.size > MAX_BYTES) return { ok: false, fault: { kind: 'too-large', bytes: file.size } }
  const buffer = await file.arrayBuffer().catch(() => null)
  // The file may have been moved or deleted since it was chosen.
  if (buffer === null) return { ok: false, fault: { kind: 'unreadable' } }
  const text = decode(new Uint8Array(buffer))
  if (text.trim() === '') return { ok: false, fault: { kind: 'empty' } }
  return NOT_TEXT.test(text) ? { ok: false, fault: { kind: 'not-text' } } : { ok: true, text }
}

// Text has no control characters but tabs and the ends of lines and pages.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a workbook from a text
const NOT_TEXT = /[\0-\x08\x0E-\x1F\uFFFD]/

/** UTF-16 shows in its mark, or in its zero bytes; what is not UTF-8 is a Windows code page. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  if (first !== 0 && second === 0) return decodeAs('utf-16le', bytes)
  if (first === 0 && second !== 0 && second !== undefined) return decodeAs('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const vietnamese = decodeAs('windows-1258', bytes).normalize('NFC')
    return VIETNAMESE.test(vietnamese) ? vietnamese : decodeAs('windows-1252', bytes)
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

// Letters that only Vietnamese has, once its marks of tone are joined to their vowels. In the other code page the same
// bytes are rare letters of other languages.
const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/iu
