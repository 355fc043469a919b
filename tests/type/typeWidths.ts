// How wide and how high texts are in a typeface, worked out with the engine that browsers shape text with.
import { readFileSync } from 'node:fs'
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs'
import subsetFont from 'subset-font'

/** Fonts of one typeface and weight, asked in this order for a letter. */
export type Typeface = readonly { readonly font: Font; readonly codes: ReadonlySet<number>; readonly upem: number }[]

/** Reads published files, at a weight where they have an axis for it. */
export function readTypeface(files: readonly string[], weight: number | null): Promise<Typeface> {
  return Promise.all(
    files.map(async (file) => {
      const options = { targetFormat: 'sfnt', keepAllGlyphs: true } as const
      const face = new Face(new Blob(await subsetFont(readFileSync(file), '', options)))
      const font = new Font(face)
      if (weight !== null) font.setVariations([new Variation('wght', weight)])
      return { font, codes: new Set(face.collectUnicodes()), upem: face.upem }
    }),
  )
}

/** The width of a text in em; letters that the typeface lacks are left out. */
export function widthOf(text: string, typeface: Typeface): number {
  let width = 0
  let run = ''
  let current: Typeface[number] | undefined
  const close = (): void => {
    if (current && run) width += advanceOf(run, current)
    run = ''
  }
  for (const letter of text) {
    const font = typeface.find(({ codes }) => codes.has(letter.codePointAt(0) ?? 0))
    if (font !== current) close()
    current = font
    if (font) run += letter
  }
  close()
  return width
}

function advanceOf(text: string, { font, upem }: Typeface[number]): number {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / upem
}

/** What a line takes above and below its baseline, and between lines, in em. */
export function lineOf([first]: Typeface): { ascent: number; descent: number; gap: number } {
  if (!first) throw new Error('A typeface has at least one font.')
  const { ascender, descender, lineGap } = first.font.hExtents()
  return { ascent: ascender / first.upem, descent: -descender / first.upem, gap: lineGap / first.upem }
}
