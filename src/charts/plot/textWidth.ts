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
    for (const letter of text.normalize('NFC'))
      em += NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.74 : letter.length > 1 ? 1.4 : 0.6
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

// No word of a language that the page speaks is as long: it is a name without a space, and may be broken anywhere.
const LONG_WORD_EM = 13

/**
 * Breaks a text into lines whose estimated width is within `width`: between words, and within one only where it is
 * longer than any word should be.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const widthOf = (line: string): number => estimateTextWidth(line, fontSize)
  return breakLines(text, width, widthOf, (word) => {
    const parts = ['']
    for (const letter of widthOf(word) > LONG_WORD_EM * fontSize ? word : [word]) {
      const longer = parts.at(-1) + letter
      if (widthOf(longer) > width && longer !== letter) parts.push(letter)
      else parts[parts.length - 1] = longer
    }
    return parts
  })
}

/** The text, cut with an ellipsis where its estimated width is over `width`. */
export function cutText(text: string, width: number, fontSize: number): string {
  let cut = text
  while (cut.length > 1 && estimateTextWidth(cut, fontSize) > width) cut = `${[...cut].slice(0, -2).join('')}…`
  return cut
}
