// What a reader's assumptions come to: spending on AI computing relative to today, and the use at which it would break
// even. Nothing here is a forecast. Today = 1; the horizon is one year.
//
//   R = g · [ s(1 − d) + (1 − s) · r · u ]      g = 1 − a · min(T, 1)
//   R = 1  where  r · u = (1/g − s(1 − d)) / (1 − s)
import type { Scenario } from '../view/scenario.ts'

/** The computing for answers, r · u, at which spending equals today's; or that any amount does, or why none does. */
export type BreakEven =
  | { readonly kind: 'uses'; readonly uses: number }
  /** All computing is training and none of it has become cheaper: any use will do. */
  | { readonly kind: 'any' }
  | { readonly kind: 'none'; readonly because: 'all-training' | 'blocked' }

export interface Spending {
  /** g: the part of demand that export limits leave. */
  readonly reach: number
  /** s(1 − d): training, before the limits. */
  readonly training: number
  /** r · u: computing for answers, today = 1. */
  readonly uses: number
  /** (1 − s) · r · u: answers, before the limits. */
  readonly answering: number
  /** R: spending relative to today. */
  readonly total: number
  readonly breakEven: BreakEven
}

/** Works a scenario out. The scenario should be within its bounds (see `normaliseScenario`). */
export function computeSpending(scenario: Scenario): Spending {
  const { trainingShare: s, trainingFall: d, computingPerAnswer: r, answers: u } = scenario
  const reach = reachOf(scenario)
  const training = s * (1 - d)
  const uses = r * u
  const answering = (1 - s) * uses
  return { reach, training, uses, answering, total: reach * (training + answering), breakEven: findBreakEven(scenario) }
}

function reachOf({ blockedShare: a, limitYears: T }: Scenario): number {
  return 1 - a * Math.min(T, 1)
}

/** The break-even of a scenario. It does not depend on the use that the scenario assumes. */
export function findBreakEven(scenario: Scenario): BreakEven {
  const { trainingShare: s, trainingFall: d } = scenario
  const g = reachOf(scenario)
  if (g === 0) return { kind: 'none', because: 'blocked' }
  if (s === 1) return g * (1 - d) === 1 ? { kind: 'any' } : { kind: 'none', because: 'all-training' }
  return { kind: 'uses', uses: (1 / g - s * (1 - d)) / (1 - s) }
}

/** A point of the break-even line: fall in the cost of training, and the computing for answers that makes up for it. */
export interface CurvePoint {
  readonly trainingFall: number
  readonly uses: number
}

/** The break-even over falls from 0 to 1 in `steps` steps, all else as in the scenario; empty where there is none. */
export function breakEvenCurve(scenario: Scenario, steps: number): readonly CurvePoint[] {
  return Array.from({ length: steps + 1 }, (_, index) => index / steps).flatMap((trainingFall) => {
    const breakEven = findBreakEven({ ...scenario, trainingFall })
    return breakEven.kind === 'uses' ? [{ trainingFall, uses: breakEven.uses }] : []
  })
}

export const PRESET_NAMES = ['flat-use', 'more-use', 'limits'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/** What a reader is shown first: the one in which two assumptions pull in opposite directions. */
export const FIRST_PRESET: PresetName = 'more-use'

/** Assumptions to start from, named for what they assume. Round numbers, and no more likely than any others. */
export const PRESETS: Readonly<Record<PresetName, Scenario>> = {
  'flat-use': {
    trainingShare: 0.5,
    trainingFall: 0.5,
    computingPerAnswer: 1,
    answers: 1,
    blockedShare: 0,
    limitYears: 0,
  },
  'more-use': {
    trainingShare: 0.5,
    trainingFall: 0.5,
    computingPerAnswer: 1,
    answers: 3,
    blockedShare: 0,
    limitYears: 0,
  },
  limits: {
    trainingShare: 0.5,
    trainingFall: 0,
    computingPerAnswer: 1,
    answers: 1,
    blockedShare: 0.2,
    limitYears: 1,
  },
}
