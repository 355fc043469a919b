// Where the members of each sector stand on one axis: dots that would hide one another step aside. Companies that the
// article names have their names beside them, or over them with a line; others where there is room. Pixels.

import { LEAST_ROW_EM, markScale } from '../../charts/plot/fit.ts'
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

// Where height is limited, dots shrink before rows are cut off.
const SCALES = [1, 0.8, 0.65, 0.5] as const
// Heights that are added up may miss a limit by their last binary places.
const NEARLY = 0.5

/** Lays out a strip for each sector, as far as its words allow within `maxHeight`. The names of `asked` come first. */
export function layOutStrips(
  model: MarketModel,
  width: number,
  fontSize: number,
  formatTick: (value: number) => string,
  maxHeight: number | null,
  asked: ReadonlySet<string>,
): StripsLayout {
  const tries = maxHeight === null ? SCALES.slice(0, 1) : SCALES
  let layout: StripsLayout | undefined
  for (const scale of tries) {
    layout = layOutAt(model, width, fontSize, formatTick, maxHeight, asked, scale)
    if (maxHeight === null || layout.strip.height <= maxHeight + NEARLY) break
  }
  return layout ?? layOutAt(model, width, fontSize, formatTick, maxHeight, asked, 1)
}

function layOutAt(
  { sectors, headers }: MarketModel,
  width: number,
  fontSize: number,
  formatTick: (value: number) => string,
  maxHeight: number | null,
  asked: ReadonlySet<string>,
  shrunk: number,
): StripsLayout {
  const em = fontSize
  const scale = markScale(em) * shrunk
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
      return [Math.max(2.4 * em, dots + words), Math.max(LEAST_ROW_EM * em, dots)] as const
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
  const boxOf = ({ x, y, radius }: Dot): Box => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  })
  const taken = dots.map(boxOf)
  const litBoxes = dots.filter(({ mark }) => isLit(mark)).map(boxOf)
  const named: Box[] = []
  const [low, high] = [Math.min(...taken.map((box) => box.top)), Math.max(...taken.map((box) => box.top + box.height))]
  const labels = new Map<Dot, PlacedDot['label']>()
  const bySize = (a: Dot, b: Dot): number => Math.abs(b.mark.value) - Math.abs(a.mark.value)
  const lit = dots.filter(({ mark }) => isLit(mark)).sort(bySize)
  // Of the others, those of the event and the outermost, where there is room beside them.
  const others = dots.filter((dot, place) => {
    const isOutermost = place === 0 || place === dots.length - 1
    return !isLit(dot.mark) && (dot.mark.isOfEvent || isOutermost)
  })
  const isInside = (box: Box): boolean =>
    box.left >= plotLeft - em &&
    box.left + box.width <= plotLeft + plotWidth + em &&
    box.top >= top &&
    box.top + box.height <= bottom
  const isFree = (box: Box, among: readonly Box[]): boolean => among.every((other) => overlap(box, other) === 0)
  for (const dot of [...lit, ...others.sort(bySize)]) {
    const places = [dot.mark.name, dot.mark.symbol]
      .flatMap((text) => placesFor(dot, text, em, [plotLeft, plotLeft + plotWidth], [low, high]))
      .filter((box) => isInside(box) && (!box.isApart || isLit(dot.mark)))
    // A name that matters may hide dots without one, where it has no other place.
    const found =
      places.find((box) => isFree(box, taken)) ??
      (isLit(dot.mark) ? places.find((box) => isFree(box, [...litBoxes, ...named])) : undefined)
    if (!found) continue
    named.push({ ...found, left: found.left - LABEL_GAP_EM * em, width: found.width + 2 * LABEL_GAP_EM * em })
    taken.push(...named.slice(-1))
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
