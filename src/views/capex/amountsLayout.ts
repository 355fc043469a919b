// Where the parts of a chart of amounts go, for a given width. Pixels.

import type { AxisTick } from '../../charts/plot/axis.ts'
import { niceScale } from '../../charts/plot/scale.ts'
import { estimateTextWidth, wrapText } from '../../charts/plot/textWidth.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { AmountMark, AmountRow } from './amounts.ts'

/** A row with its place. Text lines run from `textTop`; the bar is centred on `middle`. */
export interface PlacedAmount {
  readonly row: AmountRow
  readonly top: number
  readonly height: number
  readonly middle: number
  readonly textX: number
  /** Which end of the text stands at `textX`. */
  readonly textAnchor: 'start' | 'end'
  readonly textTop: number
  readonly lines: readonly string[]
  /** The lines of words that a row without an amount shows instead. */
  readonly words: readonly string[]
  /** Pixels of `low` and `high`; zero for rows that are not marks. */
  readonly from: number
  readonly to: number
  /** Where the second figure of a mark stands: beside the first or, in a narrow chart, beside the name. */
  readonly additionX: number
  readonly additionY: number
}

export interface AmountsLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly lineHeight: number
  readonly barHeight: number
  /** Where the bars begin, and how far they may go. */
  readonly zero: number
  readonly plotWidth: number
  readonly axisTop: number
  readonly axisHeight: number
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
  readonly places: readonly PlacedAmount[]
}

// Narrower than this, names stand above their bars.
const NARROW_EM = 36
const BAR_EM = 1.25
const NAME_GAP_EM = 0.9
const MAX_NAME_SHARE = 0.36
const LEAST_BAR_SHARE = 0.1
const PAD_EM = 0.35
// The least padding, where height is limited. Names over their bars keep more of it, to stay nearer to their own bar
// than to the one before.
const LEAST_PAD_EM = { beside: 0.05, over: 0.2 } as const
/** Between a bar, or zero, and the words beside it. */
export const WORDS_GAP_EM = 0.6
const HEADING_GAP_EM = 0.9
const LEAST_HEADING_GAP_EM = 0.5
const TICK_COUNT = 5

/**
 * Lays rows out in `width` pixels. Bars are as long as the longest of them and its words allow. Where rows would be
 * taller than `maxHeight`, they close up as far as their words stay apart.
 */
export function layOutAmounts(
  rows: readonly AmountRow[],
  { format }: I18n,
  width: number,
  fontSize: number,
  maxHeight: number | null = null,
): AmountsLayout {
  const em = fontSize
  const isNarrow = width < NARROW_EM * em
  const nameWidth = isNarrow ? 0 : widthOfNames(rows, width, em)
  // Half of the label of zero needs room at the left.
  const zero = isNarrow ? 0.4 * em : nameWidth
  const plotWidth = Math.max(1, width - zero)
  const perBn = fitScale(rows, plotWidth, em, isNarrow)
  const room = { width, zero, nameWidth, isNarrow, em, toX: (value: number) => zero + value * perBn }
  const axisHeight = 2 * em
  const { places, height: top } = closeUp(
    (pads) => placeRows(rows, room, pads),
    isNarrow ? LEAST_PAD_EM.over : LEAST_PAD_EM.beside,
    maxHeight === null ? null : maxHeight - axisHeight,
  )
  const domain = [0, plotWidth / perBn] as const
  return {
    width,
    height: top + axisHeight,
    fontSize,
    lineHeight: LINE_EM * em,
    barHeight: BAR_EM * em,
    zero,
    plotWidth,
    axisTop: top,
    axisHeight,
    domain,
    ticks: ticksUpTo(rows, domain[1])
      .map((value) => ({ value, label: format.number(value) }))
      .filter(({ value, label }) => value * perBn + estimateTextWidth(label, em) / 2 <= plotWidth),
    places,
  }
}

const LINE_EM = 1.35

/** Empty space around rows and over headings, in em. */
interface Pads {
  readonly pad: number
  readonly headingGap: number
}

interface PlacedRows {
  readonly places: readonly PlacedAmount[]
  readonly height: number
}

/**
 * Rows with the space around them that they want; with less, down to `leastPad`, where they would be taller than
 * `room`.
 */
function closeUp(place: (pads: Pads) => PlacedRows, leastPad: number, room: number | null): PlacedRows {
  const wanted = place({ pad: PAD_EM, headingGap: HEADING_GAP_EM })
  if (room === null || wanted.height <= room) return wanted
  const least = place({ pad: leastPad, headingGap: LEAST_HEADING_GAP_EM })
  if (least.height >= room) return least
  // The height grows in proportion to the space, so this share of it fills the room.
  const share = (room - least.height) / (wanted.height - least.height)
  return place({
    pad: leastPad + share * (PAD_EM - leastPad),
    headingGap: LEAST_HEADING_GAP_EM + share * (HEADING_GAP_EM - LEAST_HEADING_GAP_EM),
  })
}

function placeRows(rows: readonly AmountRow[], room: Room, pads: Pads): PlacedRows {
  let height = 0
  const places = rows.map((row) => {
    const place = row.kind === 'heading' ? placeHeading(row, height, room, pads) : placeRow(row, height, room, pads)
    height += place.height
    return place
  })
  return { places, height }
}

/** Ticks as far as the amounts reach: beyond them there are only words, and nothing to measure. */
function ticksUpTo(rows: readonly AmountRow[], end: number): readonly number[] {
  const highest = Math.max(0, ...rows.map((row) => (row.kind === 'mark' ? row.high : 0)))
  const { ticks } = niceScale(0, end, TICK_COUNT)
  const last = ticks.findIndex((value) => value >= highest)
  return last < 0 ? ticks : ticks.slice(0, last + 1)
}

function widthOfNames(rows: readonly AmountRow[], width: number, em: number): number {
  const labels = rows.flatMap((row) => (row.kind === 'heading' ? [] : [row.label]))
  const widest = Math.max(0, ...labels.map((label) => estimateTextWidth(label, em)))
  return Math.min(widest + NAME_GAP_EM * em, width * MAX_NAME_SHARE)
}

/** Pixels per billion: the largest scale at which every bar leaves room for its words beside it. */
function fitScale(rows: readonly AmountRow[], plotWidth: number, em: number, isNarrow: boolean): number {
  const limits = rows.flatMap((row) => {
    if (row.kind !== 'mark' || row.high <= 0) return []
    const words = estimateTextWidth(row.value, em) + (isNarrow ? 0 : widthOfAddition(row, em))
    const room = plotWidth - words - 1.6 * em
    return [Math.max(LEAST_BAR_SHARE * plotWidth, room) / row.high]
  })
  return Math.min(plotWidth, ...limits)
}

function widthOfAddition({ addition }: AmountMark, em: number): number {
  return addition ? estimateTextWidth(addition.text, em) + em : 0
}

interface Room {
  readonly width: number
  readonly zero: number
  readonly nameWidth: number
  readonly isNarrow: boolean
  readonly em: number
  readonly toX: (value: number) => number
}

function placeHeading(row: AmountRow, top: number, { width, em }: Room, { pad, headingGap }: Pads): PlacedAmount {
  const lines = wrapText(row.label, width, em)
  const gap = (top > 0 ? headingGap : pad) * em
  const height = gap + lines.length * LINE_EM * em + pad * em
  return {
    row,
    top,
    height,
    middle: top + height / 2,
    textX: 0,
    textAnchor: 'start',
    textTop: top + gap,
    lines,
    words: [],
    from: 0,
    to: 0,
    additionX: 0,
    additionY: 0,
  }
}

function placeRow(row: AmountRow, top: number, room: Room, { pad }: Pads): PlacedAmount {
  const { width, zero, nameWidth, isNarrow, em, toX } = room
  const textX = isNarrow ? NAME_GAP_EM * em : nameWidth - NAME_GAP_EM * em
  const lines = wrapText(row.label, isNarrow ? width - textX : textX, em)
  const textHeight = lines.length * LINE_EM * em
  const words = row.kind === 'missing' ? wrapText(row.text, width - zero - WORDS_GAP_EM * em, em) : []
  const bar = Math.max(BAR_EM * em, words.length * LINE_EM * em)
  const start = top + pad * em
  const body = isNarrow ? textHeight + bar : Math.max(textHeight, bar)
  const [from, to] = row.kind === 'mark' ? [toX(row.low), toX(row.high)] : [0, 0]
  const middle = isNarrow ? start + textHeight + bar / 2 : start + body / 2
  const valueEnd = Math.max(to, zero) + WORDS_GAP_EM * em + (row.kind === 'mark' ? estimateTextWidth(row.value, em) : 0)
  return {
    row,
    top,
    height: body + 2 * pad * em,
    middle,
    textX,
    textAnchor: isNarrow ? 'start' : 'end',
    textTop: isNarrow ? start : start + (body - textHeight) / 2,
    lines,
    words,
    from,
    to,
    additionX: (isNarrow ? textX + estimateTextWidth(lines[0] ?? '', em) : valueEnd) + em,
    additionY: isNarrow ? start + 0.5 * LINE_EM * em : middle,
  }
}
