// A laid-out picture as an SVG document that needs nothing from outside itself.
import type { Drawing } from './chartDrawing.ts'
import type { PictureMetadata } from './pictureMetadata.ts'
import type { PictureModel } from './pictureModel.ts'
import type { Ink, Shape } from './pictureShapes.ts'
import { SANS, SERIF, TABULAR } from './pictureText.ts'
import { escapeXml, round } from './xml.ts'

export type Inks = Readonly<Record<Ink, string>>

interface PictureParts {
  readonly model: PictureModel
  readonly drawing: Drawing | null
  readonly inks: Inks
  readonly metadata: PictureMetadata
  readonly description: string
  /** `@font-face` rules with the fonts in them. */
  readonly fontFaces: string
}

/** Writes the document, at the model's size in pixels. */
export function writeSvg({ model, drawing, inks, metadata, description, fontFaces }: PictureParts): string {
  const { width, height, shapes } = model
  const place = model.drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${metadata.language}" font-family="'${SANS}', Inter, system-ui, sans-serif">`,
    `<title>${escapeXml(metadata.title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<metadata>${escapeXml(JSON.stringify(metadata))}</metadata>`,
    `<style>${fontFaces}.${TABULAR}{font-variant-numeric:tabular-nums}</style>`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    drawing && place ? `<g transform="translate(${round(place.x)} ${round(place.y)})">${drawing.markup}</g>` : '',
    ...shapes.map((shape) => writeShape(shape, inks)),
    '</svg>',
  ].join('\n')
}

function writeShape(shape: Shape, inks: Inks): string {
  const at = `x="${round(shape.x)}" y="${round(shape.y)}"`
  switch (shape.kind) {
    case 'text': {
      const { size, weight, family } = shape.style
      const optional = [
        shape.anchor === 'end' ? ' text-anchor="end"' : '',
        weight === 400 ? '' : ` font-weight="${weight}"`,
        shape.isTabular ? ` class="${TABULAR}"` : '',
        family === 'serif' ? ` font-family="'${SERIF}', Georgia, serif"` : '',
      ].join('')
      return `<text ${at} font-size="${round(size)}" fill="${inks[shape.ink]}"${optional}>${escapeXml(shape.text)}</text>`
    }
    case 'box':
      return `<rect ${at} width="${round(shape.width)}" height="${round(shape.height)}" fill="${inks[shape.ink]}"/>`
    case 'path': {
      const fill = shape.fill ? inks[shape.fill] : 'none'
      const stroke = shape.stroke ? ` stroke="${inks[shape.stroke]}" stroke-width="${round(shape.strokeWidth)}"` : ''
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash}"` : ''
      return `<path transform="translate(${round(shape.x)} ${round(shape.y)}) scale(${round(shape.scale)})" d="${shape.d}" fill="${fill}"${stroke}${dash}/>`
    }
  }
}
