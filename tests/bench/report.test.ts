import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replaceTables, writeTables } from '../../bench/report.ts'
import type { PageLoad, Results } from '../../bench/results.ts'
import { sampleOf } from '../../bench/statistics.ts'

function buildLoad(fcpMs: readonly number[], tbtMs: number): PageLoad {
  const score = sampleOf([100])
  return {
    fcpMs: sampleOf(fcpMs),
    lcpMs: sampleOf([900]),
    tbtMs: sampleOf([tbtMs]),
    cls: sampleOf([0.0123]),
    bytes: sampleOf([12_345]),
    scores: { performance: sampleOf([58, 61]), accessibility: score, 'best-practices': score, seo: score },
  }
}

const CELL = { chart: 'scatter', limitMs: 120_000, filterMs: sampleOf([50]), filterRatio: sampleOf([1.5]) }

const RESULTS: Results = {
  date: '2026-11-29',
  mode: 'quick',
  machine: { processors: 2, node: '20.20.2', browser: '156.0' },
  firstLoad: [{ address: '/?embed=1', ours: buildLoad([2400, 2000, 2600], 900), plain: buildLoad([800], 0) }],
  interactions: [
    {
      view: 'bars',
      action: 'filter',
      emptyFramesMs: 33.3,
      paintedMs: sampleOf([60, 80, 70]),
      ratio: sampleOf([1.8, 2.4, 2.1]),
      longestTaskMs: sampleOf([0, 0, 0]),
      eventMs: sampleOf([64, 72, 64]),
    },
  ],
  scale: [
    { ...CELL, library: 'uplot', companies: 15, firstDrawMs: sampleOf([300]), paintedPixels: 435 },
    { ...CELL, library: 'shockwave', companies: 15, firstDrawMs: sampleOf([1900, 2100]), paintedPixels: 1547 },
    {
      ...CELL,
      library: 'shockwave',
      companies: 50_000,
      firstDrawMs: null,
      filterMs: null,
      filterRatio: null,
      paintedPixels: null,
    },
  ],
}

const tables = writeTables(RESULTS)

test('names the run and nothing of the machine that could tell where it stands', () => {
  expect(tables.run).toBe('Run of 2026-11-29 (quick): 2 processors, Node 20.20.2, Chromium 156.0.')
})

test('sets the first load beside the plain page, as a multiple where there is one', () => {
  const lines = tables['first-load'].split('\n')
  expect(lines).toContain('| `/?embed=1` | first contentful paint, ms | 2400 (2000–2600) | 800 | 3.0× |')
  expect(lines).toContain('| `/?embed=1` | blocking time, ms | 900 | 0 | – |')
  expect(lines).toContain('| `/?embed=1` | transferred, kB | 12.3 | 12.3 | 1.0× |')
  expect(tables.lighthouse.split('\n')).toContain('| `/?embed=1` | ours | 60 (58–61) | 100 | 100 | 100 |')
})

test('writes an interaction with its spread, and a dash where no task was long', () => {
  expect(tables.interaction.split('\n').at(-1)).toBe(
    '| bars | filter | 2.1× (1.8×–2.4×) | 70 (60–80) | 33 | – | 64 (64–72) |',
  )
})

test('says of what took too long that it did, and of what was not measured nothing', () => {
  expect(tables.scale.split('\n').slice(2)).toEqual([
    '| scatter | shockwave | 2000 (1900–2100) | over 120 s | 1547 / – |',
    '| scatter | uplot | 300 | – | 435 / – |',
  ])
  expect(tables['scale-filter'].split('\n').slice(2)).toEqual([
    '| scatter | shockwave | 1.5× | over 120 s |',
    '| scatter | uplot | 1.5× | – |',
  ])
})

test('tables replace those of an earlier run, and the words around them stay', () => {
  const readme = readFileSync('bench/README.md', 'utf8')
  const once = replaceTables(readme, tables)
  expect(replaceTables(once, tables)).toBe(once)
  for (const table of Object.values(tables)) expect(once).toContain(table)
  const words = (text: string): string => text.replace(/(<!-- [\w-]+ -->).*?(<!-- \/)/gs, '$1$2')
  expect(words(once)).toBe(words(readme))
})

test('a text without a place for a table is refused', () => {
  expect(() => replaceTables('<!-- run -->', tables)).toThrow('no place for "run"')
})
