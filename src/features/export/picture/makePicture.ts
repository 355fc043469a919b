// From a chart's words and drawing to a finished picture. The chart is drawn again for the picture's size: smaller type
// is tried before a picture grows, and a picture grows before anything is cut.
import type { Drawing } from './chartDrawing.ts'
import { embedFonts } from './pictureFonts.ts'
import type { PictureMetadata } from './pictureMetadata.ts'
import { layOutPicture, type PictureModel, roomForDrawing } from './pictureModel.ts'
import type { PictureContent, PictureSize } from './pictureParts.ts'
import { type Inks, writeSvg } from './pictureSvg.ts'
import type { Measure } from './pictureText.ts'

/** How a chart is to be drawn. Pixels. */
export interface DrawSize {
  readonly width: number
  readonly rem: number
  readonly maxHeight: number | null
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The type sizes to try for a picture of 1600 by 900: the first that leaves the chart enough room is used, else the
 * last. Words in charts are 13/16 of it.
 */
const SLIDE_REMS = [27.1, 25, 23, 21, 19.5, 18.5] as const
export const SLIDE = { width: 1600, height: 900 } as const
// At least three fifths of a slide are the chart's.
const SLIDE_SPACING = 0.65
const LEAST_SLIDE_TYPE = 15
const LEAST_SCREEN_TYPE = 12
// A chart may be this much taller than its room.
const SLACK = 0.5

/** The sizes to try for a picture, in turn. */
export function sizesFor(size: 'slide' | { readonly width: number; readonly rem: number }): readonly PictureSize[] {
  if (size !== 'slide') return [{ ...size, height: null, spacing: 1, leastType: LEAST_SCREEN_TYPE }]
  return SLIDE_REMS.map((rem) => ({ ...SLIDE, rem, spacing: SLIDE_SPACING, leastType: LEAST_SLIDE_TYPE }))
}

/** Lays a picture out at the first of the sizes that it fits into, else at the last, where it grows in height. */
export async function layOutToFit(
  content: PictureContent,
  sizes: readonly PictureSize[],
  draw: (size: DrawSize) => Promise<Drawing | null>,
  measure: Measure,
): Promise<{ readonly model: PictureModel; readonly drawing: Drawing | null }> {
  const last = sizes.at(-1)
  for (const size of sizes) {
    const room = roomForDrawing(content, size, measure)
    if (size !== last && room.height !== null && room.height <= 0) continue
    const drawing = content.table
      ? null
      : await draw({
          width: Math.floor(room.width),
          rem: size.rem,
          maxHeight: room.height && Math.max(1, Math.floor(room.height)),
        })
    const model = layOutPicture(content, size, drawing?.height ?? 0, measure)
    if (size === last || size.height === null || model.height <= size.height + SLACK) return { model, drawing }
  }
  throw new RangeError('A picture needs at least one size to be laid out at')
}

interface PictureParts {
  readonly content: PictureContent
  readonly sizes: readonly PictureSize[]
  readonly draw: (size: DrawSize) => Promise<Drawing | null>
  readonly measure: Measure
  readonly inks: Inks
  readonly metadata: PictureMetadata
  readonly description: string
}

/** The finished picture. Throws where the chart cannot be drawn or a font cannot be loaded. */
export async function makePicture(parts: PictureParts): Promise<Picture> {
  const { content, sizes, draw, measure, ...rest } = parts
  const { model, drawing } = await layOutToFit(content, sizes, draw, measure)
  const wordsIn = (family: 'sans' | 'serif'): string =>
    model.shapes.map((shape) => (shape.kind === 'text' && shape.style.family === family ? shape.text : '')).join('')
  const drawn = drawing?.markup.replace(/<[^<>]*>/g, '') ?? ''
  const fontFaces = await embedFonts({ sans: wordsIn('sans') + drawn, serif: wordsIn('serif') })
  return { svg: writeSvg({ ...rest, model, drawing, fontFaces }), width: model.width, height: model.height }
}
