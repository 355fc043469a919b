// A finished picture as a file, or on the clipboard.
import type { Picture } from './makePicture.ts'

/** The longest side that browsers can draw, in pixels. */
const MAX_PIXELS = 16_384
const FONT_MS = 50

/** How many pixels of a PNG stand for one of the picture: as many as wanted, or as many as a browser can draw. */
export function scaleOf({ width, height }: Pick<Picture, 'width' | 'height'>, wanted: number): number {
  return Math.min(wanted, MAX_PIXELS / width, MAX_PIXELS / height)
}

export function svgBlob({ svg }: Picture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

/** The picture as a PNG, with up to `wanted` pixels for each of its own. Throws where the browser cannot draw it. */
export async function renderPng(picture: Picture, wanted: number): Promise<Blob> {
  const scale = scaleOf(picture, wanted)
  const url = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image(picture.width, picture.height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas to draw on')
    const draw = (): void => context.drawImage(image, 0, 0, canvas.width, canvas.height)
    // Some browsers load the fonts of an image only when they first draw it, and show them only in the second drawing.
    draw()
    await new Promise((resolve) => setTimeout(resolve, FONT_MS))
    draw()
    return await toBlob(canvas)
  } finally {
    URL.revokeObjectURL(url)
  }
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no PNG'))), 'image/png')
  })
}

/** True where the browser lets a page put a picture, or a text, on the clipboard. */
export function canCopy(format: 'png' | 'svg'): boolean {
  if (!('clipboard' in navigator)) return false
  return format === 'svg'
    ? 'writeText' in navigator.clipboard
    : 'write' in navigator.clipboard && typeof ClipboardItem === 'function'
}

/** Puts a PNG as a picture, or an SVG as its text, on the clipboard. Throws where the browser refuses. */
export async function copy(picture: Picture, format: 'png' | 'svg', scale: number): Promise<void> {
  if (format === 'svg') await navigator.clipboard.writeText(picture.svg)
  // The PNG is given as a promise: some browsers refuse what is asked for later than the press.
  else await navigator.clipboard.write([new ClipboardItem({ 'image/png': renderPng(picture, scale) })])
}
