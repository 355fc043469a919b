// Where the members of each sector stand on one axis: dots that would hide one another step aside. Companies that the
// article names have their names beside them, or over them with a line; others where there is room. Pixels.

import { markScale } from '../../charts/plot/fit.ts'
import { overlap } from '../../charts/plot/labels.ts'
import { stepAside } from '../../charts/plot/stepAside.ts'
import { layOutStrip, type StripLayout } from '../../charts/plot/stripLayout.ts'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import type { MarketModel, MemberMark, SectorMarks } from './marketModel.ts'

export interface PlacedDot {
  readonly mark: MemberMark
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly label: (Box & { readonly text: string; readonly isApart: boolean }) | null
}

export interface PlacedStripRow {
  readonly sector: SectorMarks
  readonly top: number
  readonly height: number
  readonly middle: number
  readonly wordsY: number
  readonly medianX: number | null
  readonly dots: readonly PlacedDot[]
}

export interface StripsLayout {
  readonly strip: StripLayout
  readonly rows: readonly PlacedStripRow[]
}

/** Radius of a dot at a font size of 13 pixels, and of one that has a name. */
const DOT = 2.75
const NAMED_DOT = 4.5
const LABEL_GAP_EM = 0.35

/** Lays out a strip for each sector. The names of `asked` come first. */
export function layOutStrips(
  { sectors, headers }: MarketModel,
  width: number,
  fontSize: number,
  formatTick: (value: number) => string,
  maxHeight: number | null,
  asked: ReadonlySet<string>,
): StripsLayout {
  const em = fontSize
  const scale = markScale(em)
  const step = (2 * DOT + 0.75) * scale
  const isLit = ({ isOwn, companyId }: MemberMark): boolean => isOwn || asked.has(companyId)
  const layOut = (heights: readonly (readonly [wanted: number, least: number])[]): StripLayout =>
    layOutStrip({
      rows: sectors.map(({ name, cells }, index) => {
        const [height, least] = heights[index] ?? [0, 0]
        return { name, cells, height, least }
      }),
      headers,
      values: sectors.flatMap(({ dots }) => dots.map(({ value }) => value)),
      formatTick,
      width,
      fontSize,
      maxHeight,
    })
  // Places along the axis do not depend on heights, but heights depend on how many dots stand above one another.
  const { toX } = layOut([])
  const offsets = sectors.map(({ dots }) =>
    stepAside(
      dots.map(({ value }) => toX(value)),
      step,
    ),
  )
  const strip = layOut(
    offsets.map((steps, index) => {
      const dots = 2 * Math.max(0, ...steps.map(Math.abs)) * step + 2 * NAMED_DOT * scale
      const words = sectors[index]?.dots.some(isLit) ? 2.8 * em : 0.6 * em
      return [Math.max(2.4 * em, dots + words), Math.max(1.6 * em, dots)] as const
    }),
  )
  return {
    strip,
    rows: sectors.map((sector, index): PlacedStripRow => {
      const { top = 0, height = 0, middle = 0, wordsY = 0, wordsHeight = 0 } = strip.rows[index] ?? {}
      const dots = sector.dots.map((mark, place) => ({
        mark,
        x: strip.toX(mark.value),
        y: middle + (offsets[index]?.[place] ?? 0) * step,
        radius: (isLit(mark) ? NAMED_DOT : DOT) * scale,
      }))
      const room = [top + wordsHeight, top + height] as const
      return {
        sector,
        top,
        height,
        middle,
        wordsY,
        medianX: sector.median === null ? null : strip.toX(sector.median),
        dots: nameDots(dots, isLit, strip, room),
      }
    }),
  }
}

type Dot = Omit<PlacedDot, 'label'>

function nameDots(
  dots: readonly Dot[],
  isLit: (mark: MemberMark) => boolean,
  { plotLeft, plotWidth, fontSize: em }: StripLayout,
  [top, bottom]: readonly [number, number],
): PlacedDot[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
  const [low, high] = [Math.min(...taken.map((box) => box.top)), Math.max(...taken.map((box) => box.top + box.height))]
  const labels = new Map<Dot, PlacedDot['label']>()
  const bySize = (a: Dot, b: Dot): number => Math.abs(b.mark.value) - Math.abs(a.mark.value)
  const lit = dots.filter(({ mark }) => isLit(mark)).sort(bySize)
  // Of the others, those of the event and the outermost, where there is room beside them.
  const others = dots.filter((dot, place) => {
    const isOutermost = place === 0 || place === dots.length - 1
    return !isLit(dot.mark) && (dot.mark.isOfEvent || isOutermost)
  })
  for (const dot of [...lit, ...others.sort(bySize)]) {
    const found = [dot.mark.name, dot.mark.symbol]
      .flatMap((text) => placesFor(dot, text, em, [plotLeft, plotLeft + plotWidth], [low, high]))
      .filter(({ isApart }) => !isApart || isLit(dot.mark))
      .find((box) => {
        const isInside = box.left >= plotLeft - em && box.left + box.width <= plotLeft + plotWidth + em
        return (
          isInside &&
          box.top >= top &&
          box.top + box.height <= bottom &&
          taken.every((other) => overlap(box, other) === 0)
        )
      })
    if (!found) continue
    taken.push({ ...found, left: found.left - LABEL_GAP_EM * em, width: found.width + 2 * LABEL_GAP_EM * em })
    labels.set(dot, found)
  }
  // A dot with a name lies over those without.
  return dots.map((dot) => ({ ...dot, label: labels.get(dot) ?? null })).sort((a, b) => a.radius - b.radius)
}

/** Beside the dot; else over or below all dots of the row, with a line to it. */
function placesFor(
  { x, y, radius }: Dot,
  text: string,
  em: number,
  [plotLeft, plotRight]: readonly [number, number],
  [low, high]: readonly [number, number],
): readonly NonNullable<PlacedDot['label']>[] {
  const width = estimateTextWidth(text, em)
  const height = 1.2 * em
  const gap = radius + LABEL_GAP_EM * em
  const centred = Math.max(plotLeft - em, Math.min(plotRight + em - width, x - width / 2))
  const at = (left: number, top: number, isApart: boolean) => ({ left, top, width, height, text, isApart })
  return [
    at(x - gap - width, y - height / 2, false),
    at(x + gap, y - height / 2, false),
    at(centred, y - radius - height, false),
    at(centred, y + radius, false),
    at(centred, low - height - 0.1 * em, true),
    at(centred, high + 0.1 * em, true),
    at(x - width, low - height - 0.1 * em, true),
    at(x, low - height - 0.1 * em, true),
  ]
}
