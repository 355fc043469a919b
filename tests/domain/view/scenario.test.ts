import { describe, expect, test } from 'vitest'
import {
  encodeScenario,
  normaliseScenario,
  PLACEHOLDERS,
  parseScenario,
  SCENARIO_SLOTS,
  type Scenario,
} from '../../../src/domain/view/scenario.ts'

const KEYS = Object.keys(SCENARIO_SLOTS) as (keyof Scenario)[]
const normal = (patch: Partial<Scenario>) => normaliseScenario({ ...PLACEHOLDERS, ...patch })

describe('an assumption', () => {
  test.each(KEYS.map((key) => [key, SCENARIO_SLOTS[key].max, SCENARIO_SLOTS[key].step] as const))(
    '%s is from 0 to %d in steps of %d',
    (key, max, step) => {
      const at = (value: number) => normal({ [key]: value })[key]
      expect([at(max), at(max + step), at(max - step)]).toEqual([max, max, Number((max - step).toFixed(2))])
      expect([at(0), at(-step), at(step)]).toEqual([0, 0, step])
      expect(at(step * 2.4)).toBe(step * 2)
      expect(at(Number.NaN)).toBe(PLACEHOLDERS[key])
    },
  )

  test('is kept with all others, also where all are as today', () => {
    expect(normaliseScenario(PLACEHOLDERS)).toEqual(PLACEHOLDERS)
    for (const key of KEYS) {
      const { max } = SCENARIO_SLOTS[key]
      expect(normal({ [key]: max })).toEqual({ ...PLACEHOLDERS, [key]: max })
    }
  })
})

describe('in an address', () => {
  test('are six numbers in their order', () => {
    const scenario = { ...PLACEHOLDERS, trainingShare: 0.4, answers: 10, limitYears: 1 }
    expect(encodeScenario(scenario)).toBe('0.4,0,1,10,0,1')
    expect(parseScenario('0.4,0,1,10,0,1')).toEqual(scenario)
  })

  test.each([
    '',
    '1',
    '1,2,3,4,5',
    '1,2,3,4,5,6,7',
    '1,2,3,4,5,',
    '1,2,3,4,5,x',
    '1,2,-3,4,5,6',
    'a1,2,3,4,5,6',
    '1.,2,3,4,5,6',
    '1,2,3,4,5,6e',
  ])('%j is none', (text) => {
    expect(parseScenario(text)).toBeNull()
  })
})
