// Where the marks of the sectors go: dots that would overlap step aside, and names stand where they have room. Pixels.

import { markScale } from '../../charts/plot/fit.ts'
import type { Candidate } from '../../charts/plot/labels.ts'
import { overlap } from '../../charts/plot/labels.ts'
import { stepAside } from '../../charts/plot/stepAside.ts'
import { layOutStrip, type StripLayout } from '../../charts/plot/stripLayout.ts'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import type { SectorMark, SectorRowModel, SectorsModel } from './sectorsModel.ts'

/** Radius of a dot at a font size of 13 pixels. */
export const DOT = 6
// Dots touch, but do not hide one another.
const STEP = 2 * DOT + 3
const LABEL_GAP_EM = 0.3
// The least height of a row where height is limited, in em: what its name needs. Dots above one another may need more.
const LEAST_ROW = 1.8

export interface PlacedMember {
  readonly mark: SectorMark
  readonly x: number
  readonly y: number
  readonly label: (Box & { readonly x: number; readonly y: number; readonly anchor: Candidate['anchor'] }) | null
}

export interface PlacedSector {
  readonly row: SectorRowModel
  readonly top: number
  readonly height: number
  readonly middle: number
  readonly wordsY: number
  /** From the lowest value to the highest; null for fewer than two. */
  readonly range: readonly [number, number] | null
  readonly medianX: number | null
  readonly members: readonly PlacedMember[]
}

export interface SectorsLayout {
  readonly strip: StripLayout
  /** Radius of a dot. */
  readonly dot: number
  readonly rows: readonly PlacedSector[]
}

/**
 * Lays the sectors out in `width` pixels. Where they would be taller than `maxHeight`, rows close up as far as their
 * dots and words stay apart. Of names that compete for room, those of the companies `asked` for win.
 */
export function layOutSectors(
  model: SectorsModel,
  width: number,
  fontSize: number,
  formatTick: (value: number) => string,
  maxHeight: number | null = null,
  asked: ReadonlySet<string> = new Set(),
): SectorsLayout {
  const free = layOutWithin(model, width, fontSize, formatTick, null, asked)
  if (maxHeight === null || free.strip.height <= maxHeight) return free
  // Heads in fewer lines leave the plot less width. Its dots may then need taller rows, by more than the heads save.
  const limited = layOutWithin(model, width, fontSize, formatTick, maxHeight, asked)
  return limited.strip.height < free.strip.height ? limited : free
}

function layOutWithin(
  { rows, headers }: SectorsModel,
  width: number,
  fontSize: number,
  formatTick: (value: number) => string,
  maxHeight: number | null,
  asked: ReadonlySet<string>,
): SectorsLayout {
  const em = fontSize
  const dot = DOT * markScale(em)
  const step = STEP * markScale(em)
  const layOut = (heights: readonly (readonly [wanted: number, least: number])[]): StripLayout =>
    layOutStrip({
      rows: rows.map(({ name, cells }, index) => {
        const [height, least] = heights[index] ?? [0, 0]
        return { name, cells, height, least }
      }),
      headers,
      values: rows.flatMap(({ members }) => members.map(({ value }) => value)),
      formatTick,
      width,
      fontSize,
      maxHeight,
    })
  // Places along the axis do not depend on heights, but heights depend on how many dots stand above one another.
  const { toX } = layOut([])
  const offsets = rows.map(({ members }) =>
    stepAside(
      members.map(({ value }) => toX(value)),
      step,
    ),
  )
  const heights = offsets.map((steps) => {
    const dots = 2 * Math.max(0, ...steps.map(Math.abs)) * step + 2 * dot
    return [Math.max(3.6 * em, dots + 1.6 * em), Math.max(LEAST_ROW * em, dots + 0.6 * em)] as const
  })
  const strip = layOut(heights)
  return {
    strip,
    dot,
    rows: rows.map((row, index) =>
      placeRow(
        row,
        (offsets[index] ?? []).map((steps) => steps * step),
        index,
        strip,
        dot,
        asked,
      ),
    ),
  }
}

function placeRow(
  row: SectorRowModel,
  offsets: readonly number[],
  index: number,
  strip: StripLayout,
  dot: number,
  asked: ReadonlySet<string>,
): PlacedSector {
  const { top = 0, height = 0, middle = 0, wordsY = 0 } = strip.rows[index] ?? {}
  const dots = row.members.map((mark, place) => ({
    mark,
    x: strip.toX(mark.value),
    y: middle + (offsets[place] ?? 0),
  }))
  const [first, last] = [dots[0], dots.at(-1)]
  return {
    row,
    top,
    height,
    middle,
    wordsY,
    range: first && last && first !== last ? [first.x, last.x] : null,
    medianX: row.median && strip.toX(row.median.value),
    // Labels may go as far above the marks as below, so that words over the marks keep their room.
    members: labelDots(dots, strip, dot, [2 * middle - top - height, top + height], asked),
  }
}

type Dot = Omit<PlacedMember, 'label'>

/** Names beside the dots that have room for them: those asked for first, then the outermost, then the others. */
function labelDots(
  dots: readonly Dot[],
  { plotLeft, plotWidth, fontSize: em }: StripLayout,
  radius: number,
  [rowTop, rowBottom]: readonly [number, number],
  asked: ReadonlySet<string>,
): PlacedMember[] {
  const taken: Box[] = dots.map(({ x, y }) => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
  const labels = new Map<Dot, PlacedMember['label']>()
  const first = dots.filter(({ mark }) => asked.has(mark.companyId))
  const order = [...new Set([...first, dots[0], dots.at(-1), ...dots])]
  for (const dot of order) {
    if (!dot) continue
    const width = estimateTextWidth(dot.mark.name, em)
    const gap = radius + 0.4 * em
    const candidates: Candidate[] = [
      { left: dot.x - gap - width, top: dot.y - 0.6 * em, width, height: 1.2 * em, anchor: 'end' },
      { left: dot.x + gap, top: dot.y - 0.6 * em, width, height: 1.2 * em, anchor: 'start' },
    ]
    if (dot !== dots[0]) candidates.reverse()
    const centred = Math.max(plotLeft - 0.5 * em, dot.x - width / 2)
    for (const top of [dot.y - radius - 1.3 * em, dot.y + radius + 0.1 * em]) {
      candidates.push({ left: centred, top, width, height: 1.2 * em, anchor: 'start' })
    }
    const free = candidates.find(
      (box) =>
        box.left >= plotLeft - 0.5 * em &&
        box.left + box.width <= plotLeft + plotWidth + em &&
        box.top >= rowTop &&
        box.top + box.height <= rowBottom &&
        taken.every((other) => overlap(box, other) === 0),
    )
    if (!free) continue
    // Two names side by side would read as one.
    taken.push({ ...free, left: free.left - LABEL_GAP_EM * em, width: free.width + 2 * LABEL_GAP_EM * em })
    labels.set(dot, {
      ...free,
      x: free.anchor === 'end' ? free.left + width : free.left,
      y: free.top + 0.95 * em,
      anchor: free.anchor,
    })
  }
  return dots.map((dot) => ({ ...dot, label: labels.get(dot) ?? null }))
}
