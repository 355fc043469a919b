// The shape of each status, the same wherever it is drawn: solid, outlined, bracketed, an arrow, hatched. Each fits a
// square of twelve units.
import type { Status } from '../../domain/dataset/schema.ts'

export const SWATCH_SIZE = 12

export interface SwatchShape {
  readonly d: string
  readonly isFilled: boolean
  readonly strokeWidth: number
}

const BOX = 'M1 1 H11 V11 H1 Z'

export const STATUS_SHAPES: Readonly<Record<Status, SwatchShape>> = {
  stated: { d: BOX, isFilled: true, strokeWidth: 0 },
  planned: { d: BOX, isFilled: false, strokeWidth: 1.5 },
  combined: { d: 'M4 1 H2 V11 H4 M8 1 H10 V11 H8', isFilled: false, strokeWidth: 1.5 },
  'direction-only': { d: 'M2 6 H9 M6 3 L9 6 L6 9', isFilled: false, strokeWidth: 1.5 },
  derived: { d: `${BOX} M1 6 L6 1 M1 11 L11 1 M6 11 L11 6`, isFilled: false, strokeWidth: 1 },
}
