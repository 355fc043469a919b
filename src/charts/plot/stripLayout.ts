// Rows with a name at the left, a plot on one shared axis, and columns of short texts at the right. Pixels.
import type { AxisTick } from './axis.ts'
import { fitHeights, LEAST_ROW_EM, thinTicks } from './fit.ts'
import { niceScale, project } from './scale.ts'
import { estimateTextWidth, wrapText } from './textWidth.ts'

/** What a row needs beside its marks. */
export interface StripRow {
  readonly name: string
  /** One text for each of the columns. */
  readonly cells: readonly string[]
  /**
   * The height that the marks want, and the least that they need where the picture's height is limited; by default, the
   * same.
   */
  readonly height: number
  readonly least?: number
}

export interface StripInput {
  readonly rows: readonly StripRow[]
  readonly headers: readonly string[]
  /** Values that the axis has to reach; it reaches zero as well. */
  readonly values: readonly number[]
  readonly formatTick: (value: number) => string
  readonly width: number
  readonly fontSize: number
  /** The greatest height of the picture, as far as the words allow it; null or left out where there is no limit. */
  readonly maxHeight?: number | null
}

export interface PlacedStrip {
  readonly top: number
  readonly height: number
  /** Where the marks stand. */
  readonly middle: number
  /** Where name and cells stand: beside the marks or, in a narrow picture, over them. */
  readonly wordsY: number
  /** Room of the words over the marks; 0 where they stand beside them. */
  readonly wordsHeight: number
  readonly lines: readonly string[]
}

export interface StripColumn {
  /** The right end of the column's texts. */
  readonly right: number
  readonly lines: readonly string[]
}

export interface StripLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  /** Room over the rows for the heads of the columns. */
  readonly headHeight: number
  readonly nameWidth: number
  readonly plotLeft: number
  readonly plotWidth: number
  readonly axisHeight: number
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
  readonly rows: readonly PlacedStrip[]
  readonly columns: readonly StripColumn[]
  readonly toX: (value: number) => number
}

export const STRIP_LINE_EM = 1.3
/** Where names begin. */
export const NAME_LEFT = 4
const MAX_NAME_SHARE = 0.3
const GAP_EM = 0.8
const TICK_COUNT = 6
const NARROW_EM = 36
// Adding and subtracting a gap may lose this much of a width: a name that just fits must not be broken for that.
const ROUNDING = 1e-6
const NEARLY = 1.25
const NARROW_WORDS_EM = 1.7

/** Lays rows out: names as wide as they need to be, columns likewise, the plot in what is left. */
export function layOutStrip(input: StripInput): StripLayout {
  const { rows, headers, values, formatTick, width, fontSize, maxHeight = null } = input
  const em = fontSize
  const gap = GAP_EM * em
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => estimateTextWidth(text, em)))
  const isNarrow = width < NARROW_EM * em
  const nameWidth = isNarrow ? 0 : Math.min(widest(rows.map(({ name }) => name)), width * MAX_NAME_SHARE) + gap
  // A head may break at every space, so only its longest word counts.
  const columnWidths = headers.map((header, index) => {
    const least = widest([...header.split(' '), ...rows.map(({ cells }) => cells[index] ?? '')])
    // Where height is limited, a head takes at most two lines: every further line would cost height.
    return maxHeight === null || isNarrow ? least : Math.max(least, widthOfHead(header, least, em))
  })
  const columnsWidth = columnWidths.reduce((sum, one) => sum + one + gap, 0)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  // Without a value other than zero there is no length to scale by.
  const scale = niceScale(low, low === high ? 1 : high, TICK_COUNT)
  const ticks = scale.ticks.map((value) => ({ value, label: formatTick(value) }))
  // Half of each outer tick's label reaches over the end of the plot.
  const overhang = widest(ticks.map(({ label }) => label)) / 2
  const plotLeft = nameWidth + overhang
  const plotWidth = Math.max(4 * em, width - plotLeft - overhang - (isNarrow ? 0 : columnsWidth))
  const heads = headers.map((header, index) => wrapText(header, columnWidths[index] ?? 0, em))
  const headLines = Math.max(0, ...heads.map((lines) => lines.length))
  const headHeight = headLines > 0 ? headLines * STRIP_LINE_EM * em + 0.5 * em : 0
  const columns = heads.map((lines, index) => ({
    right: width - columnWidths.slice(index + 1).reduce((sum, one) => sum + one + gap, 0),
    lines,
  }))
  const axisHeight = 2 * em
  const named = rows.map(({ name }) => {
    const lines = wrapText(name, isNarrow ? width - columnsWidth - NAME_LEFT : nameWidth - gap + ROUNDING, em)
    const more = (lines.length - 1) * STRIP_LINE_EM * em
    return { lines, more, words: isNarrow ? NARROW_WORDS_EM * em + more : 0 }
  })
  const taken = headHeight + axisHeight + named.reduce((sum, { words }) => sum + words, 0)
  // Beside the marks, the lines of a name need their room too.
  const withName = (height: number, { more }: { readonly more: number }): number =>
    isNarrow ? height : Math.max(height, LEAST_ROW_EM * em + more)
  const heights = fitHeights(
    named.map((name, index) => withName(rows[index]?.height ?? 0, name)),
    named.map((name, index) => withName(rows[index]?.least ?? rows[index]?.height ?? 0, name)),
    maxHeight === null ? null : maxHeight - taken,
  )
  let bottom = headHeight
  const places = named.map(({ lines, more, words }, index): PlacedStrip => {
    const top = bottom
    const height = heights[index] ?? 0
    bottom += height + words
    const middle = top + words + height / 2
    return {
      top,
      height: height + words,
      middle,
      wordsY: isNarrow ? top + NARROW_WORDS_EM * em * 0.6 + more / 2 : middle,
      wordsHeight: words,
      lines,
    }
  })
  return {
    width,
    height: bottom + axisHeight,
    fontSize,
    headHeight,
    nameWidth,
    plotLeft,
    plotWidth,
    axisHeight,
    domain: scale.domain,
    ticks: thinTicks(ticks, plotWidth, 2 * overhang + 0.6 * em),
    rows: places,
    columns,
    toX: (value) => project(value, scale.domain, [plotLeft, plotLeft + plotWidth]),
  }
}

/**
 * The least width in which a head takes at most two lines; or one line, where its column is nearly wide enough for it.
 */
function widthOfHead(header: string, column: number, em: number): number {
  const whole = estimateTextWidth(header, em)
  if (whole <= NEARLY * column) return whole
  const words = header.split(' ')
  const halves = words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)])
  const widths = halves.map((lines) => Math.max(...lines.map((line) => estimateTextWidth(line.join(' '), em))))
  return Math.min(...widths)
}
