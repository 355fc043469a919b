// The reader's assumptions about spending on AI computing, their bounds and their text in a URL. Nothing here is a
// forecast.
//
// They give R, the spending relative to today (= 1): R = g · [ s(1 − d) + (1 − s) · r · u ], g = 1 − a · min(T, 1).

/**
 * Assumptions. Shares and falls are fractions from 0 to 1; the computing per answer and the number of answers are
 * multiples of today's.
 */
export interface Scenario {
  /** s: share of today's computing that is spent on training. */
  readonly trainingShare: number
  /** d: fall in the cost of training. */
  readonly trainingFall: number
  /** r: computing per answer, today = 1. */
  readonly computingPerAnswer: number
  /** u: number of answers, today = 1. */
  readonly answers: number
  /** a: share of demand that export limits block. */
  readonly blockedShare: number
  /** T: how long the limits last, in years; the horizon is one year. */
  readonly limitYears: number
}

interface Slot {
  readonly max: number
  readonly step: number
}

/** Each assumption's largest value and the step in which it is set; all begin at zero. */
export const SCENARIO_SLOTS: Readonly<Record<keyof Scenario, Slot>> = {
  trainingShare: { max: 1, step: 0.01 },
  trainingFall: { max: 1, step: 0.01 },
  computingPerAnswer: { max: 20, step: 0.1 },
  answers: { max: 20, step: 0.1 },
  blockedShare: { max: 1, step: 0.01 },
  limitYears: { max: 3, step: 0.1 },
}

// In the order of their URL form.
const SLOT_KEYS = [
  'trainingShare',
  'trainingFall',
  'computingPerAnswer',
  'answers',
  'blockedShare',
  'limitYears',
] as const satisfies readonly (keyof Scenario)[]

/** Today goes on. Placeholders, not estimates. */
export const PLACEHOLDERS: Scenario = {
  trainingShare: 0.5,
  trainingFall: 0,
  computingPerAnswer: 1,
  answers: 1,
  blockedShare: 0,
  limitYears: 0,
}

/** Every assumption within its bounds and on its step; what is not a finite number becomes its placeholder. */
export function normaliseScenario(scenario: Scenario): Scenario {
  return fillSlots((key) => {
    const { max, step } = SCENARIO_SLOTS[key]
    const value = scenario[key]
    const steps = Math.round(Math.min(max, Math.max(0, value)) / step)
    return Number.isFinite(value) ? Number((steps * step).toFixed(2)) : PLACEHOLDERS[key]
  })
}

function fillSlots(numberOf: (key: keyof Scenario) => number): Scenario {
  return {
    trainingShare: numberOf('trainingShare'),
    trainingFall: numberOf('trainingFall'),
    computingPerAnswer: numberOf('computingPerAnswer'),
    answers: numberOf('answers'),
    blockedShare: numberOf('blockedShare'),
    limitYears: numberOf('limitYears'),
  }
}

/** A scenario as text for a URL: its six numbers in order, separated by commas. */
export function encodeScenario(scenario: Scenario): string {
  return SLOT_KEYS.map((key) => scenario[key]).join(',')
}

/** Reads the text that `encodeScenario` writes; null where it is not six plain numbers. */
export function parseScenario(text: string): Scenario | null {
  const parts = text.split(',')
  if (parts.length !== SLOT_KEYS.length || !parts.every((part) => /^\d+(\.\d+)?$/.test(part))) return null
  return fillSlots((key) => Number(parts[SLOT_KEYS.indexOf(key)]))
}
