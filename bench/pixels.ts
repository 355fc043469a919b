// Counts what is painted, so that a chart that draws nothing is found out.
import type { Locator, Page } from '@playwright/test'

export interface PaintedPixels {
  /** Unlike the ground, which is the colour of the first pixel. */
  readonly unlikeGround: number
  /** In a colour rather than in a grey: marks, not axes or texts. */
  readonly coloured: number
}

/** What is painted of an element within the window. */
export async function countPixels(page: Page, element: Locator): Promise<PaintedPixels> {
  await element.evaluate((box) => box.scrollIntoView({ block: 'start', behavior: 'instant' }))
  const box = await element.boundingBox()
  const size = page.viewportSize()
  if (!box || !size) throw new Error('what is to be counted has no place on the page')
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)]
  const clip = {
    x,
    y,
    width: Math.min(size.width, box.x + box.width) - x,
    height: Math.min(size.height, box.y + box.height) - y,
  }
  const picture = await page.screenshot({ clip })
  // A page of its own decodes the picture: the measured one may have a policy, and much to do.
  const reader = await page.context().newPage()
  try {
    return await reader.evaluate(countIn, picture.toString('base64'))
  } finally {
    await reader.close()
  }
}

/** Runs in a page. */
async function countIn(base64: string): Promise<PaintedPixels> {
  const TELLABLE = 24
  const COLOURED = 48
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('the browser draws no pictures')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const [groundRed = 0, groundGreen = 0, groundBlue = 0] = data
  let [unlikeGround, coloured] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    const distance = Math.max(Math.abs(red - groundRed), Math.abs(green - groundGreen), Math.abs(blue - groundBlue))
    if (distance > TELLABLE) unlikeGround += 1
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURED) coloured += 1
  }
  return { unlikeGround, coloured }
}
