// Signs that a text was decoded with the wrong character encoding.

// Bytes 0x80 to 0x9F by the WHATWG table. They are written out because engines differ: some decode these bytes as
// Latin-1, each to the control character of the same number.
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, index): [string, number] => [String.fromCharCode(index + 128), index + 128]),
  ...Array.from(HIGH_CONTROLS, (letter, index): [string, number] => [letter, index + 128]),
])

/**
 * True where `text` holds a replacement character or half a surrogate pair, or is what UTF-8 looks like when read as
 * Windows-1252 or Latin-1 ("Ä‘iá»‡n"). The last case is found by reversing it: letters that map back onto bytes of
 * valid UTF-8 were misread.
 */
export function looksMisdecoded(text: string): boolean {
  if (text.includes('\uFFFD') || !text.isWellFormed()) return true
  // Runs beyond ASCII are judged one by one: a sound word elsewhere in the text must not hide a garbled one.
  for (const run of text.match(/[\u0080-\uFFFF]{2,}/g) ?? []) {
    const bytes = [...run].map((letter) => BYTES.get(letter))
    if (!bytes.every((byte) => byte !== undefined)) continue
    const original = decodeUtf8(Uint8Array.from(bytes))
    if (original !== null && isLikelyOriginal(original)) return true
  }
  return false
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// A capital before a closing quotation mark, as in “CAFÉ”, maps onto one rare letter by accident. A lone pair therefore
// counts as misread only where it stands for a Latin letter or a sign in common use.
function isLikelyOriginal(original: string): boolean {
  return original.length > 1 || /[\u00A0-\u017F\u01A0\u01A1\u01AF\u01B0\u1E00-\u{10FFFF}]/u.test(original)
}
