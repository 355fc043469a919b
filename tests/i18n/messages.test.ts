import { describe, expect, test } from 'vitest'
import { offlineTexts } from '../../src/app/offline/offlineTexts.ts'
import type { Language } from '../../src/domain/dataset/text.ts'
import { marketTexts } from '../../src/features/card/marketTexts.ts'
import { workingTexts } from '../../src/features/card/workingTexts.ts'
import { compareTexts } from '../../src/features/compare/compareTexts.ts'
import { dataExportTexts } from '../../src/features/export/dataExportTexts.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { libraryTexts } from '../../src/features/library/libraryTexts.ts'
import { presentTexts } from '../../src/features/present/presentTexts.ts'
import { shareTexts } from '../../src/features/share/shareTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { figureTexts } from '../../src/i18n/figureTexts.ts'
import { linkTexts } from '../../src/i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../src/i18n/uncertaintyTexts.ts'
import { dumbbellTexts } from '../../src/views/bars/dumbbellTexts.ts'
import { capexTexts } from '../../src/views/capex/capexTexts.ts'
import { glossaryTexts } from '../../src/views/glossary/glossaryTexts.ts'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { wholeMarketTexts } from '../../src/views/market/wholeMarketTexts.ts'
import { pathTexts } from '../../src/views/path/pathTexts.ts'
import { scatterTexts } from '../../src/views/scatter/scatterTexts.ts'
import { sectorTexts } from '../../src/views/sectors/sectorTexts.ts'
import { tableTexts } from '../../src/views/table/tableTexts.ts'
import { scenarioTexts } from '../../src/views/uncertainties/scenarioTexts.ts'
import { buildDataset } from '../fixtures/dataset.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { scatterOf } from '../fixtures/scatter.ts'

const { en, vi } = i18nOf
type Leaf = string | ((...args: unknown[]) => unknown)

/** Every text and every function in a tree of messages, by its path. */
function leavesOf(tree: unknown, path = ''): Map<string, Leaf> {
  if (typeof tree === 'string' || typeof tree === 'function') return new Map([[path, tree as Leaf]])
  if (typeof tree !== 'object' || tree === null) throw new Error(`neither text, function nor group: ${path}`)
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [...leavesOf(value, path === '' ? key : `${path}.${key}`)]),
  )
}

/** The page's texts, and those that are loaded with a part of it. */
function textsOf(language: Language) {
  return {
    ...i18nOf[language].t,
    card: { ...i18nOf[language].t.card, ...cardTexts[language] },
    errors: { ...i18nOf[language].t.errors, ...errorTexts[language] },
    export: exportTexts[language],
    help: helpTexts[language],
    dataExport: dataExportTexts[language],
    holdingsView: holdingsTexts[language],
    keep: libraryTexts[language],
    market: marketTexts[language],
    capexView: capexTexts[language],
    offline: offlineTexts[language],
    pathView: pathTexts[language],
    present: presentTexts[language],
    scatterView: scatterTexts[language],
    bothView: dumbbellTexts[language],
    sectorView: sectorTexts[language],
    wholeMarketView: wholeMarketTexts[language],
    tableView: tableTexts[language],
    links: linkTexts[language],
    noMatch: noMatchTexts[language],
    figures: figureTexts[language],
    glossaryView: glossaryTexts[language],
    sharing: shareTexts[language],
    compareView: compareTexts[language],
    scenario: scenarioTexts[language],
    uncertaintyView: uncertaintyTexts[language],
    workings: workingTexts[language],
  }
}

const english = leavesOf(textsOf('en'))
const vietnamese = leavesOf(textsOf('vi'))

// Arguments by path, where "a few different words" are none.
const combined = scatterOf({ dataset: buildDataset() }, { q: 'gamma' }).points.combined?.detail
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'value.precise': [
    ['X1', 'about'],
    ['X1', 'nearly'],
    ['X1', 'exact'],
  ],
  'value.date': [
    [27, 1, 2025],
    [30, 6, null],
  ],
  'value.money': [
    ['X1', 'bn'],
    ['X1', 'trn'],
  ],
  'bars.only': [
    ['X1', 'fell'],
    ['X1', 'rose'],
    ['X1', 'flat'],
  ],
  'bars.onlyDirections': [
    ['X1', 'fell'],
    ['X1', 'rose'],
    ['X1', 'flat'],
  ],
  'card.rank': [
    [{ place: 2, of: 6, direction: 'fell', joint: false }],
    [{ place: 1, of: 6, direction: 'rose', joint: true }],
    [{ place: 1, of: 1, direction: 'flat', joint: false }],
  ],
  'card.gap': [
    [{ kind: 'no-move' }, 'X1', ''],
    [{ kind: 'no-market-price' }, 'X1', ''],
    [{ kind: 'no-size', direction: 'rose' }, '', ''],
    [{ kind: 'no-size', direction: 'fell' }, '', ''],
    [{ kind: 'no-size', direction: 'flat' }, '', ''],
    [{ kind: 'no-own-capex' }, '', ''],
    [{ kind: 'only-combined-capex', combined }, '', 'X1'],
    [{ kind: 'no-uncertainty' }, '', ''],
  ],
  ...Object.fromEntries(
    Object.keys(marketTexts.en.entry).map((kind) => [
      `market.entry.${kind}`,
      [{ span: 101, benchmark: 'X1', measure: 'X2', publishers: 'X3', isPreferred: true }].map((facts) => [facts]),
    ]),
  ),
  'sectorView.togetherWorking': [
    [
      {
        n: 101,
        sessions: 102,
        market: 'X1',
        own: 'X2',
        marketReturn: 'X3',
        alpha: 'X4',
        beta: 'X5',
        abnormal: 'X6',
        error: 'Y1',
        t: 'Y2',
      },
    ],
  ],
  'scatterView.summary': [['X1', ['X2', 'X3'], ['X4', 'X5'], 'X6']],
  'wholeMarketView.breadth': (
    ['none', 'all', 'nearly-none', 'nearly-all', 'most', 'few', 'half', 'tenths'] as const
  ).flatMap((kind) => ['close', 'abnormal'].map((basis) => [{ kind, tenths: 7, isAbout: true }, basis])),
  'wholeMarketView.withSector': [
    ['X1', 'X2', 'X3', true],
    ['X1', 'X2', 'X3', false],
  ],
  'wholeMarketView.bySector': [
    [9, 11, 'close'],
    [0, 11, 'close'],
    [11, 11, 'abnormal'],
  ],
  'wholeMarketView.subtitle': [['X1']],
  'errors.position': [
    [101, 102],
    [101, null],
  ],
}
const NUMBERS = [101, 102, 103, 104, 105, 106]
const WORDS = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6']

function callsOf(path: string): readonly (readonly unknown[])[] {
  return ARGUMENTS[path] ?? [NUMBERS, WORDS]
}

const say = (leaf: Leaf | undefined, args: readonly unknown[]): string => {
  const said = typeof leaf === 'function' ? leaf(...args) : leaf
  return Array.isArray(said) ? said.join('…') : String(said)
}

test('both languages have the same keys, of the same kinds', () => {
  const kinds = (leaves: ReadonlyMap<string, Leaf>) =>
    [...leaves].map(([path, leaf]) => `${path}: ${typeof leaf}`).sort()
  expect(kinds(vietnamese)).toEqual(kinds(english))
  expect(english.size).toBeGreaterThan(200)
})

test('nothing is empty', () => {
  // What stands before or after a number may be nothing; here only whole texts are looked at.
  for (const leaves of [english, vietnamese]) {
    for (const [path, leaf] of leaves) if (typeof leaf === 'string') expect(leaf.trim(), path).not.toBe('')
  }
})

test('no Vietnamese text is the English one, but for names and signs', () => {
  const same = [...english].flatMap(([path, leaf]) =>
    typeof leaf === 'string' && vietnamese.get(path) === leaf ? [path] : [],
  )
  expect(same.sort()).toEqual([
    'brand',
    'figures.unit.percent',
    'label.scope.ai',
    'table.none',
    'workings.unit.percent',
  ])
})

test('no Vietnamese function says what the English one says, but for those that only put signs between their parts', () => {
  const same = [...english].flatMap(([path, leaf]) =>
    typeof leaf === 'function' && callsOf(path).some((args) => say(leaf, args) === say(vietnamese.get(path), args))
      ? [path]
      : [],
  )
  expect(same.sort()).toEqual([
    'bars.subtitle',
    'bars.summary',
    'capexView.plans.heading',
    'capexView.stated.plan',
    'capexView.totals.row',
    'card.paragraphShort',
    'documentTitle',
    'filters.searchChip',
    'headline.other',
    'market.entry.member',
    'scatterView.bracketValue',
    'scenario.percent',
    'sectorView.memberSaid',
    'uncertaintyView.matrix.open',
    'value.precise',
    'wholeMarketView.said',
  ])
})

describe('functions', () => {
  test('say in Vietnamese whatever they were given to say in English', () => {
    for (const [path, leaf] of english) {
      if (typeof leaf !== 'function') continue
      for (const args of callsOf(path)) {
        const [inEnglish, inVietnamese] = [say(leaf, args), say(vietnamese.get(path), args)]
        for (const part of [...NUMBERS, ...WORDS].map(String)) {
          expect(inVietnamese.includes(part), `${path}: ${part}`).toBe(inEnglish.includes(part))
        }
      }
    }
  })

  test('leave no hole', () => {
    for (const leaves of [english, vietnamese]) {
      for (const [path, leaf] of leaves) {
        for (const args of callsOf(path)) expect(say(leaf, args), path).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })
})

describe('English counts', () => {
  test('one company is not several', () => {
    expect(en.t.filters.matches(1, 1)).toBe('1 of 1 company')
    expect(en.t.filters.matches(1, 15)).toBe('1 of 15 companies')
    expect(en.t.filters.leftOut(1)).toBe('1 company left out: no size stated')
    expect(en.t.filters.showResults(0)).toBe('Show 0 companies')
  })

  test('places', () => {
    const rank = (place: number, of: number, joint = false) => en.t.card.rank({ place, of, direction: 'fell', joint })
    expect(rank(2, 6)).toBe('2nd largest of 6 falls in the selection')
    expect(rank(1, 6)).toBe('Largest of 6 falls in the selection')
    expect(rank(3, 6, true)).toBe('Joint 3rd largest of 6 falls in the selection')
    expect(rank(11, 12)).toContain('11th largest')
    expect(rank(21, 22)).toContain('21st largest')
    expect(rank(1, 1)).toBe('The only fall in the selection')
  })
})

test('Vietnamese places', () => {
  const rank = (place: number, of: number, joint = false) => vi.t.card.rank({ place, of, direction: 'fell', joint })
  expect(rank(1, 6)).toBe('Lớn nhất trong 6 mức giảm của lựa chọn')
  expect(rank(2, 6)).toBe('Lớn thứ 2 trong 6 mức giảm của lựa chọn')
  expect(rank(1, 6, true)).toBe('Đồng hạng lớn nhất trong 6 mức giảm của lựa chọn')
  expect(rank(1, 1)).toBe('Mức giảm duy nhất trong lựa chọn')
})
