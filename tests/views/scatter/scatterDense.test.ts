import { expect, test } from 'vitest'
import { buildScatterModel } from '../../../src/views/scatter/scatterModel.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { scatterOf } from '../../fixtures/scatter.ts'
import { buildWholeMarket } from '../../fixtures/wholeMarket.ts'

const ROOM = { width: 900, fontSize: 13 }

function modelOf(count: number, chosen: readonly string[] = []) {
  const selection = scatterOf({ dataset: buildWholeMarket(count) }, {}, 'en')
  return buildScatterModel(selection, i18nOf.en, ROOM, new Set(chosen))
}

test('more than 150 marks are dense, 150 are not', () => {
  const marksOf = (count: number): number => modelOf(count).marks.length
  let count = 150
  while (marksOf(count) < 150) count += 1
  expect(modelOf(count)).toMatchObject({ isDense: false })
  while (marksOf(count) < 151) count += 1
  expect(modelOf(count)).toMatchObject({ isDense: true })
})

test('every company with a value has its mark, in the plot or inside its gutter', () => {
  const { marks, plot, xGutter, yGutter, neither } = modelOf(2000)
  expect(marks.length + neither.length).toBe(2000)
  expect(new Set(marks.map(({ companyId }) => companyId)).size).toBe(marks.length)
  const boxes = { plot, 'no-x': xGutter, 'no-y': yGutter }
  for (const { zone, x, y, radius } of marks) {
    const { left, top, width, height } = boxes[zone]
    const edge = zone === 'plot' ? 0 : radius
    const isAcross =
      x >= left + (zone === 'no-x' ? edge : 0) - 1e-6 && x <= left + width - (zone === 'no-x' ? edge : 0) + 1e-6
    const isDown =
      y >= top + (zone === 'no-y' ? edge : 0) - 1e-6 && y <= top + height - (zone === 'no-y' ? edge : 0) + 1e-6
    expect([zone, isAcross, isDown]).toEqual([zone, true, true])
  }
})

test('few are named: the outermost, and always what the reader chose', () => {
  const namesIn = (...chosen: string[]): string[] => modelOf(2000, chosen).marks.flatMap(({ text }) => text.lines)
  const usual = namesIn()
  expect(usual.length).toBeGreaterThan(3)
  expect(usual.length).toBeLessThanOrEqual(24)
  const inside = modelOf(2000).marks.find(({ zone, text }) => zone === 'plot' && text.lines.length === 0)
  const name = inside?.tip.heading ?? ''
  expect(usual).not.toContain(name)
  expect(namesIn(inside?.companyId ?? '')).toContain(name)
})

test('says as much of a mark as among few', () => {
  const { marks } = modelOf(2000)
  const mark = marks.find(({ zone }) => zone === 'plot')
  expect(mark?.label).toContain(`${mark?.tip.heading}: ${mark?.tip.value}`)
  expect(mark?.tip.lines).toHaveLength(6)
})

test('a hundred thousand marks do not exceed what a call can take', () => {
  const { marks } = modelOf(120_000)
  expect(marks.length).toBeGreaterThan(90_000)
})
