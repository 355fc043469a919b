// How wide a label will be, estimated closely enough to keep labels apart without drawing them first.

// Advance widths of Inter in em, rounded up; capitals and wide letters apart from the rest.
const WIDE = /[A-ZMWmw@%−+]/u
const NARROW = /[iljtfrI.,:;'|()\s]/u

// Charts ask for the same words whenever they are drawn.
const MAX_KNOWN = 5000
const known = new Map<string, number>()

/** Estimated width of a text in pixels at a font size, on the safe side. Combining marks take no room. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = known.get(text)
  if (em === undefined) {
    em = 0
    for (const letter of text.normalize('NFC')) em += NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.74 : 0.6
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(text, em)
  }
  return em * fontSize
}

/**
 * Breaks a text between words into lines no wider than `width` by `widthOf`. `split` may break a word that is wider
 * than a line; a word that it leaves whole stands in a line of its own.
 */
export function breakLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  split: (word: string) => readonly string[] = (word) => [word],
): string[] {
  const lines: string[] = []
  // A no-break space keeps words together, so no line breaks there.
  for (const word of text.split(/[ \n\t]+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...(widthOf(word) <= width ? [word] : split(word)))
  }
  return lines
}

/** Breaks a text between words into lines whose estimated width is within `width`, where words allow it. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  return breakLines(text, width, (line) => estimateTextWidth(line, fontSize))
}
