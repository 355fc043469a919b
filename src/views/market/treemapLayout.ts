// Where the areas of the treemap go: sectors as boxes with a head, members in them, and words where they fit. Pixels.
// (M. Bruls, K. Huizing and J. J. van Wijk, "Squarified Treemaps", VisSym 2000: rows of areas as near to squares as
// their order allows.)

import { markScale } from '../../charts/plot/fit.ts'
import { estimateTextWidth, wrapText } from '../../charts/plot/textWidth.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import type { MemberMark, SectorMarks } from './marketModel.ts'

export interface PlacedArea extends Box {
  readonly mark: MemberMark
  /** Where there is room: the ticker, and below it the move. */
  readonly words: { readonly fontSize: number; readonly hasMove: boolean } | null
}

export interface PlacedHead extends Box {
  readonly lines: readonly string[]
}

export interface PlacedBox extends Box {
  readonly sector: SectorMarks
  readonly head: PlacedHead
  readonly areas: readonly PlacedArea[]
}

export interface TreemapLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly boxes: readonly PlacedBox[]
  /** The key below the areas. */
  readonly key: Box
}

const HEAD_EM = 1.55
const HEAD_LINE_EM = 1.2
const LEAST_BOX_EM = 4
const GAP = 3
const KEY_EM = 3.1
const LEAST_FONT = 12
const MOST_FONT_EM = 2.2
const PADDING = 3
const LINE = 1.15

/** Lays the sectors out in a picture of a width; `maxHeight`, where given, is all of it. */
export function layOutTreemap(
  sectors: readonly SectorMarks[],
  width: number,
  fontSize: number,
  maxHeight: number | null,
): TreemapLayout {
  const em = fontSize
  const drawn = sectors.filter(({ areas }) => areas.length > 0)
  const height = maxHeight ?? Math.round(Math.min(820, Math.max(400, width * (drawn.length > 1 ? 0.68 : 0.75))))
  const room = { left: 0, top: 0, width, height: Math.max(8 * em, height - KEY_EM * em) }
  const boxes = squarify(
    drawn.map(({ areas }) => sumOf(areas)),
    room,
  ).map((box, index): PlacedBox => {
    const sector = drawn[index] as SectorMarks
    const gap = drawn.length > 1 ? GAP : 0
    const inner = {
      left: box.left,
      top: box.top,
      width: Math.max(0, box.width - gap),
      height: Math.max(0, box.height - gap),
    }
    const lines = headLines(sector, inner, em)
    const head = Math.min((HEAD_EM + HEAD_LINE_EM * Math.max(0, lines.length - 1)) * em, inner.height / 3)
    const below = { ...inner, top: inner.top + head, height: inner.height - head }
    const areas = squarify(
      sector.areas.map(({ area }) => area ?? 0),
      below,
    ).map((place, at): PlacedArea => {
      const mark = sector.areas[at] as MemberMark
      return { ...place, mark, words: wordsIn(place, mark, em) }
    })
    return { ...inner, sector, head: { ...inner, height: head, lines }, areas }
  })
  return {
    width,
    height: room.height + KEY_EM * em,
    fontSize,
    boxes,
    key: { left: 0, top: room.height, width, height: KEY_EM * em },
  }
}

function sumOf(areas: readonly MemberMark[]): number {
  return areas.reduce((sum, { area }) => sum + (area ?? 0), 0)
}

/** The name with the change of value, or the name alone, in two lines where it has to be; nothing where none fits. */
function headLines({ name, cells }: SectorMarks, { width, height }: Box, em: number): readonly string[] {
  const room = width - 2 * PADDING
  const fits = (text: string): boolean => estimateTextWidth(text, em) <= room
  const whole = `${name} · ${cells[2]}`
  if (fits(whole)) return [whole]
  const lines = wrapText(name, room, em)
  return lines.length <= 2 && lines.every(fits) && height > LEAST_BOX_EM * em ? lines : []
}

/** Whole words only, in the largest type that fits; none where the least would not. */
function wordsIn({ width, height }: Box, { symbol, text }: MemberMark, em: number): PlacedArea['words'] {
  const least = Math.max(LEAST_FONT, 0.92 * em)
  const most = Math.min(MOST_FONT_EM * em, Math.sqrt(width * height) / 5)
  const sizeFor = (words: readonly string[]): number => {
    const widest = Math.max(...words.map((word) => estimateTextWidth(word, 1)))
    return Math.min((width - 2 * PADDING) / widest, (height - PADDING) / (words.length * LINE))
  }
  const [both, alone] = [sizeFor([symbol, text]), sizeFor([symbol])]
  const grown = Math.max(least, most)
  if (both >= least) return { fontSize: Math.min(both, grown), hasMove: true }
  return alone >= least ? { fontSize: Math.min(alone, grown), hasMove: false } : null
}

/** How thick an outline is, beside words of this size. */
export function outlineWidth(fontSize: number): number {
  return 2 * markScale(fontSize)
}

/**
 * Boxes that fill `room`, each in proportion to its size, in the order given: largest first makes them squarest. A size
 * of zero has a box of no area.
 */
export function squarify(sizes: readonly number[], room: Box): Box[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const scale = total > 0 ? (room.width * room.height) / total : 0
  const boxes: Box[] = []
  let rest = room
  let row: number[] = []
  const place = (): void => {
    const [placed, left] = placeRow(row, rest)
    boxes.push(...placed)
    rest = left
    row = []
  }
  for (const size of sizes) {
    const area = size * scale
    const side = Math.min(rest.width, rest.height)
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) place()
    row.push(area)
  }
  if (row.length > 0) place()
  return boxes
}

/** The greatest ratio of the sides of areas in a row along a side. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((total, area) => total + area, 0)
  const [most, least] = [Math.max(...row), Math.min(...row)]
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least))
}

/** A row of areas along the shorter side of a box, and what is left of the box. */
function placeRow(row: readonly number[], { left, top, width, height }: Box): readonly [Box[], Box] {
  const sum = row.reduce((total, area) => total + area, 0)
  const isColumn = width >= height
  const side = isColumn ? height : width
  const depth = side > 0 ? sum / side : 0
  let along = isColumn ? top : left
  const boxes = row.map((area): Box => {
    const length = depth > 0 ? area / depth : 0
    const at = along
    along += length
    return isColumn ? { left, top: at, width: depth, height: length } : { left: at, top, width: length, height: depth }
  })
  const rest = isColumn
    ? { left: left + depth, top, width: Math.max(0, width - depth), height }
    : { left, top: top + depth, width, height: Math.max(0, height - depth) }
  return [boxes, rest]
}
