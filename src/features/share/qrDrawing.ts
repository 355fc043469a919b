// A QR code as a drawing: dark modules on light ground, with the quiet zone that readers of codes ask for.
import { encode } from 'uqr'

// A phone reads codes up to version 20 from a screen across a room. They hold this many bytes at correction level M.
const MAX_BYTES = 666
const MAX_VERSION = 20
const QUIET_MODULES = 4

export interface QrDrawing {
  /** Modules along a side, including the quiet zone. */
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

/** The runs of dark modules in a row: the first module of each, and its length. */
function runsOf(row: readonly boolean[]): readonly (readonly [first: number, length: number])[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x] as const]
  })
}
