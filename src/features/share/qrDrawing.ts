// A QR code as a drawing: dark modules on light ground, with the quiet zone that readers of codes ask for.
import { encode } from 'uqr'

// Up to version 20 a phone reads the code from a screen across a room; it holds so many bytes at correction level M.
const MAX_BYTES = 666
const MAX_VERSION = 20
const QUIET_MODULES = 4

export interface QrDrawing {
  /** Modules along a side, with the quiet zone. */
  readonly size: number
  /** The dark modules as the data of an SVG path, one unit a module. */
  readonly path: string
}

/** Draws a text as a QR code; null where it is too long for one that can be read from afar. */
export function drawQr(text: string): QrDrawing | null {
  if (new TextEncoder().encode(text).length > MAX_BYTES) return null
  const { size, data } = encode(text, { ecc: 'M', maxVersion: MAX_VERSION, border: QUIET_MODULES })
  return { size, path: data.flatMap((row, y) => runsOf(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`)).join('') }
}

/** Where dark modules stand side by side: the first of each run, and how many. */
function runsOf(row: readonly boolean[]): readonly (readonly [first: number, length: number])[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x] as const]
  })
}
