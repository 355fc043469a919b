// How the mark of a company looks, wherever it is drawn.
import type { DotLook } from '../../charts/plot/canvas/dotLook.ts'
import type { ScatterMark } from './scatterPoint.ts'

const COLOURS = { none: 'var(--muted)', fell: 'var(--falls)', rose: 'var(--rises)' } as const

export type DotDirection = keyof typeof COLOURS

export function directionOfDot({ change }: ScatterMark): DotDirection {
  return change === null ? 'none' : change < 0 ? 'fell' : 'rose'
}

const known = new Map<string, DotLook>()

/** Marks that look alike share one look, so that it is worked out and painted once. */
export function lookOf(mark: ScatterMark): DotLook {
  const { marks, beyond, dimmed, link } = mark
  const look: DotLook = {
    colour: COLOURS[directionOfDot(mark)],
    fill: marks.includes('derived') ? 'hatched' : marks.includes('planned') ? 'outlined' : 'solid',
    beyond: beyond.x ? 'right' : beyond.y ? 'up' : null,
    isDimmed: dimmed,
    link,
  }
  const key = `${look.colour} ${look.fill} ${look.beyond} ${dimmed} ${link}`
  const shared = known.get(key) ?? look
  known.set(key, shared)
  return shared
}
