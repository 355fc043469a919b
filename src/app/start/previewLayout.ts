// Where the parts of the picture for link previews go. Pixels, y downwards; a text stands on its baseline. A preview is
// often shown at half its size or less, so no type is small.
import type { BarMark, BarsModel } from '../../charts/bars/bars.ts'
import { type BarsLayout, layOutBars } from '../../charts/bars/barsLayout.ts'
import { CHART_LABEL_REM } from '../../charts/frame/chart.ts'
import { LEAST_ROW_EM } from '../../charts/plot/fit.ts'
import { wrapText } from '../../charts/plot/textWidth.ts'

export const PREVIEW = { width: 1200, height: 630 } as const
export const PREVIEW_MARGIN = 56

/** What the picture says. */
export interface PreviewWords {
  readonly brand: string
  readonly event: string
  readonly headline: string
  /** What the bars measure. */
  readonly subtitle: string
  /** The source, and how many moves there are beside those shown. */
  readonly foot: (shown: number) => string
}

export interface PreviewLine {
  readonly text: string
  readonly y: number
}

export interface PreviewLayout {
  readonly brandY: number
  readonly headline: { readonly size: number; readonly lines: readonly PreviewLine[] }
  readonly subtitle: readonly PreviewLine[]
  readonly ruleY: number
  readonly foot: readonly PreviewLine[]
  readonly barsTop: number
  readonly marks: readonly BarMark[]
  readonly bars: BarsLayout
}

export const PREVIEW_TYPE = { brand: 32, event: 24, words: 22 } as const
const HEADLINE_SIZES = [52, 46, 40] as const
const MOST_LINES = 2
const HEADLINE_STEP = 1.22
const WORDS_STEP = 1.35
// With the labels of a chart at 13/16 of it, names and values are 28 px.
const BARS_REM = 34
const AXIS_HEIGHT = 2 * BARS_REM
const ROW_HEIGHT = 48
const LEAST_ROW_HEIGHT = Math.ceil(LEAST_ROW_EM * CHART_LABEL_REM * BARS_REM)
const MOST_ROWS = 6
const GAP = 18
const TOP = 46
const BOTTOM = 40
const INNER_WIDTH = PREVIEW.width - 2 * PREVIEW_MARGIN

/** Lays the picture out. The headline takes the largest of its sizes in which it needs two lines at most. */
export function layOutPreview(words: PreviewWords, model: BarsModel): PreviewLayout {
  const brandY = TOP + 0.75 * PREVIEW_TYPE.brand
  const headline = fitHeadline(words.headline)
  const lines = stackLines(headline.lines, brandY + 1.2 * GAP, headline.size, HEADLINE_STEP)
  const subtitle = stackWords(words.subtitle, lines.end + 0.6 * GAP)
  const { marks, foot, ruleY, room } = fitMarks(largestMoves(model), subtitle.end, words.foot)
  const height = Math.min(room, marks.length * ROW_HEIGHT)
  // Where all fell, the axis stands at the edge: the room that a chart leaves beyond it is not needed.
  const beyond = marks.some(({ direction }) => direction !== 'fell') ? 0 : CHART_LABEL_REM * BARS_REM
  return {
    brandY,
    headline: { size: headline.size, lines: lines.lines },
    subtitle: subtitle.lines,
    ruleY,
    foot,
    // Room that is left over is shared between both sides of the bars.
    barsTop: subtitle.end + GAP + (room - height) / 2,
    marks,
    bars: layOutBars({ ...model, rows: marks }, INNER_WIDTH + beyond, BARS_REM, height + AXIS_HEIGHT),
  }
}

/** As many of the moves as have room between the words above and the foot, which says how many they are. */
function fitMarks(moves: readonly BarMark[], top: number, footOf: PreviewWords['foot']) {
  const marks = [...moves]
  for (;;) {
    const footHeight = stackWords(footOf(marks.length), 0).end
    const foot = stackWords(footOf(marks.length), PREVIEW.height - BOTTOM - footHeight).lines
    const ruleY = PREVIEW.height - BOTTOM - footHeight - 0.6 * GAP
    const room = Math.max(0, ruleY - top - 2 * GAP)
    if (marks.length * LEAST_ROW_HEIGHT <= room) return { marks, foot, ruleY, room }
    marks.pop()
  }
}

/** The moves with a size, the largest first, as many as the picture has rows for at most. */
function largestMoves({ rows }: BarsModel): readonly BarMark[] {
  const size = ({ changePct }: BarMark): number => Math.abs(changePct ?? 0)
  return rows
    .flatMap((row) => (row.kind === 'mark' && row.changePct !== null ? [row] : []))
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MOST_ROWS)
}

function fitHeadline(text: string): { readonly size: number; readonly lines: readonly string[] } {
  // A number stays with the word that it counts.
  const bound = text.replace(/(\d) /g, '$1\u00a0')
  const tries = HEADLINE_SIZES.map((size) => ({ size, lines: wrapText(bound, INNER_WIDTH, size) }))
  const fitting = tries.find(({ lines }) => lines.length <= MOST_LINES) ?? tries.at(-1)
  if (!fitting) throw new RangeError('A headline needs at least one size')
  return fitting
}

interface Stack {
  readonly lines: readonly PreviewLine[]
  readonly end: number
}

function stackWords(text: string, top: number): Stack {
  return stackLines(wrapText(text, INNER_WIDTH, PREVIEW_TYPE.words), top, PREVIEW_TYPE.words, WORDS_STEP)
}

function stackLines(lines: readonly string[], top: number, size: number, step: number): Stack {
  return {
    lines: lines.map((text, index) => ({ text, y: top + (index + 0.5) * step * size + 0.36 * size })),
    end: top + lines.length * step * size,
  }
}
