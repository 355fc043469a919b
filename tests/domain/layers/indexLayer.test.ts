import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { parseIndexLayer } from '../../../src/domain/layers/indexLayer.ts'
import { memberKey } from '../../../src/domain/layers/memberKey.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'
import { buildDataset } from '../../fixtures/dataset.ts'
import { GONE, type JsonKey, placesIn, withValueAt } from '../../fixtures/json.ts'
import { INDEX_FILE, readDeepSeek, readUntyped } from '../../fixtures/published.ts'
import { buildIndexLayer } from '../../fixtures/shareIndex.ts'

const base = buildDataset()
const layer = buildIndexLayer()
const at = (symbol: string, key: string): JsonKey[] => [
  'members',
  layer.members.findIndex((member) => member.symbol === symbol),
  key,
]

/** Paths and codes, or rules, of what is wrong with an edited layer; empty where it is sound. */
function faultsOf(...edits: readonly (readonly [keys: readonly JsonKey[], value: unknown])[]): string[] {
  const edited = edits.reduce<unknown>((json, [keys, value]) => withValueAt(json, keys, value), layer)
  const parsed = parseIndexLayer(edited, base)
  return parsed.ok
    ? []
    : parsed.problems.map((problem) => {
        for (const language of LANGUAGES) {
          for (const words of Object.values(describeProblem(problem, language))) expect(words).toBeTruthy()
        }
        return `${problem.path} ${problem.detail.code === 'rule' ? problem.detail.rule : problem.detail.code}`
      })
}

describe('a sound layer', () => {
  test('comes back as it went in', () => {
    expect(parseIndexLayer(layer, base)).toEqual({ ok: true, value: layer })
  })

  test('is what is published', () => {
    expect(parseIndexLayer(readUntyped(INDEX_FILE), readDeepSeek())).toMatchObject({ ok: true })
  })

  test('may lack a return, a model, a value and volumes, and says so with null', () => {
    for (const key of ['return', 'model', 'value', 'volumeRatio']) {
      expect(faultsOf([at('BIG', key), null])).toEqual([])
      expect(faultsOf([at('BIG', key), GONE])).toEqual([`$.members[0].${key} missing-key`])
    }
  })
})

test.each([
  [['event'], 'other', '$.event not-allowed'],
  [['baseline'], '2025-03-03', '$.baseline baseline-before-event'],
  [['market', 'id'], 'alpha', '$.market.id benchmark-is-no-company'],
  [['market', 'id'], 'six', '$.market.id benchmark-is-no-company'],
  [['market', 'window', 'returns'], 59, '$.market.window.returns out-of-range'],
  [['index', 'id'], 'cloud-pair', '$.index.id duplicate'],
  [['evidence', 'value', 0, 'source'], 'nobody', '$.evidence.value[0].source dangling'],
  [['sectors', 0, 'id'], 'chips', '$.sectors[0].id duplicate'],
  [['reported', 0, 'evidence', 0, 'source'], 'nobody', '$.reported[0].evidence[0].source dangling'],
  [['reported', 0, 'unit'], 'points', '$.reported[0].unit unit-of-measure'],
  [at('DIM', 'symbol'), 'BIG', '$.members[4].symbol duplicate'],
  // Two symbols of one id.
  [at('DIM', 'symbol'), 'BIG-B', '$.members[4].symbol duplicate'],
  [at('DIM', 'company'), 'alpha', '$.members[4].company duplicate'],
  [at('DIM', 'sector'), 'chips', '$.members[4].sector dangling'],
  [at('DIM', 'return'), -100.1, '$.members[4].return out-of-range'],
  [at('DIM', 'value'), 0, '$.members[4].value out-of-range'],
  [at('BIG.B', 'countedWith'), 'BIGGER', '$.members[1].countedWith class-counts-once'],
  [at('BIG.B', 'countedWith'), 'CUP', '$.members[1].countedWith class-counts-once'],
  [at('BIG.B', 'countedWith'), 'BIG.B', '$.members[1].countedWith class-counts-once'],
])('%j as %j is refused', (keys, value, fault) => {
  expect(faultsOf([keys, value])).toContain(fault)
})

test('whatever is missing is reported at its place, and nothing throws', () => {
  for (const keys of placesIn(layer).filter((keys) => keys[0] !== 'members' || keys[1] === 0)) {
    const parsed = parseIndexLayer(withValueAt(layer, keys, GONE), base)
    if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0)
  }
})

test('ids of members are kebab-case, apart from those of companies', () => {
  expect(['NVDA', 'BRK.B', 'BF-B'].map(memberKey)).toEqual(['index-nvda', 'index-brk-b', 'index-bf-b'])
})
