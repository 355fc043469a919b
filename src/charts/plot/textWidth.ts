// How wide a label will be, near enough to keep labels apart without drawing them first.

// Advance widths of Inter in em, rounded up; capitals and wide letters apart from the rest.
const WIDE = /[A-ZMWmw@%−+]/u
const NARROW = /[iljtfrI.,:;'|()\s]/u

/** Estimated width of a text in pixels at a font size, on the safe side. Combining marks take no room. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0
  for (const letter of text.normalize('NFC')) em += NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.74 : 0.6
  return em * fontSize
}

/** Breaks a text between words into lines no wider than `width`, where words allow it. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && estimateTextWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
