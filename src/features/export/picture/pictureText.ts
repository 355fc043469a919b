// Words in a picture: how wide they are, and where their lines break.

import { breakLines } from '../../../charts/plot/textWidth.ts'

export const SANS = 'Inter Variable'
export const SERIF = 'Source Serif 4 Variable'
/** The class of words whose digits all have the same width. */
export const TABULAR = 'n'

export interface TextStyle {
  /** Pixels. */
  readonly size: number
  readonly weight: 400 | 600
  readonly family: 'sans' | 'serif'
}

/** The width of a text in a style, in pixels. It is passed to the layout, so that the layout needs no browser. */
export type Measure = (text: string, style: TextStyle) => number

/** Breaks a text into lines no wider than `width`: between words, and within a word that is wider than a line. */
export function wrapWords(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  return breakLines(
    text,
    width,
    (line) => measure(line, style),
    (word) => breakWord(word, width, style, measure),
  )
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function breakWord(word: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = []
  for (const { segment } of letters.segment(word)) {
    const last = lines.at(-1)
    if (last !== undefined && measure(last + segment, style) <= width) lines[lines.length - 1] = last + segment
    else lines.push(segment)
  }
  return lines
}

/** The width of the widest word of a text, which a column needs at least. */
export function widestWord(text: string, style: TextStyle, measure: Measure): number {
  return Math.max(0, ...text.split(/[ \n\t]+/u).map((word) => measure(word, style)))
}
