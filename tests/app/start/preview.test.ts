// The picture for link previews: where its parts lie, and that it can be drawn.
import { describe, expect, test } from 'vitest'
import { layOutPreview, PREVIEW, PREVIEW_MARGIN } from '../../../src/app/start/previewLayout.ts'
import type { BarMark, BarsModel } from '../../../src/charts/bars/bars.ts'
import { project } from '../../../src/charts/plot/scale.ts'
import { englishI18n } from '../../../src/i18n/i18n.ts'
import { buildBarsModel } from '../../../src/views/bars/barsModel.ts'
import { drawPicture } from '../../../vite.picture.ts'
import { buildDataset } from '../../fixtures/dataset.ts'
import { selectView } from '../../fixtures/moves.ts'

const model = buildBarsModel(selectView(buildDataset()), englishI18n)
const [first] = model.rows.filter((row) => row.kind === 'mark')

/** The model of a chart with moves of these sizes, of which none is null but where it is said. */
function modelOf(changes: readonly (number | null)[]): BarsModel {
  if (!first) throw new Error('the dataset has a move')
  const rows = changes.map((changePct, index): BarMark => {
    const direction = (changePct ?? 1) < 0 ? 'fell' : 'rose'
    return { ...first, key: `${index}`, name: `N${index}`, value: `${changePct}%`, changePct, direction }
  })
  const sizes = changes.map((change) => change ?? 0)
  return { ...model, rows, domain: [Math.min(0, ...sizes), Math.max(0, ...sizes)] }
}

const wordsWith = (headline: string) => ({
  brand: 'Brand',
  event: 'Event',
  headline,
  subtitle: 'Change, %',
  foot: (shown: number) => `${shown} shown`,
})
const layOut = (changes: readonly (number | null)[], headline = 'A fall') =>
  layOutPreview(wordsWith(headline), modelOf(changes))

const MANY = [-1, -9, 4, -2, null, -7, -3, 8]

describe('the layout of a preview', () => {
  test('shows the six largest moves that have a size, the largest first, and says how many', () => {
    const { marks, foot } = layOut(MANY)
    expect(marks.map(({ changePct }) => changePct)).toEqual([-9, 8, -7, 4, -3, -2])
    expect(foot.map(({ text }) => text)).toEqual(['6 shown'])
  })

  test('shows fewer where a long headline takes their room, and then says so', () => {
    const { marks, foot, headline } = layOut(MANY, 'Very long words '.repeat(14))
    expect(headline.lines.length).toBeGreaterThan(2)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.length).toBeLessThan(6)
    expect(foot.map(({ text }) => text)).toEqual([`${marks.length} shown`])
  })

  test('gives a headline a smaller type before a third line', () => {
    const sizes = ['A fall', 'Long words '.repeat(7), 'Long words '.repeat(8)].map(
      (text) => layOut([-1], text).headline,
    )
    expect(sizes.every(({ lines }) => lines.length <= 2)).toBe(true)
    const [one = 0, two = 0, three = 0] = sizes.map(({ size }) => size)
    expect(one).toBeGreaterThan(three)
    expect(two).toBeGreaterThanOrEqual(three)
  })

  test('keeps a number with the word that it counts', () => {
    const { lines } = layOut([-1], `${'Word '.repeat(6)}lost about 1 trillion of what it had`).headline
    expect(lines.some(({ text }) => text.endsWith(' 1'))).toBe(false)
    expect(lines.map(({ text }) => text).join(' ')).toContain('1\u00a0trillion')
  })

  test.each([[MANY], [[-20, -17, -13, -3, -3, -1]], [[-5]]])('keeps words and bars apart: %j', (changes) => {
    const { headline, subtitle, barsTop, bars, marks, ruleY, foot } = layOut(changes)
    const down = [...headline.lines, ...subtitle].map(({ y }) => y)
    const end = barsTop + marks.length * bars.rowHeight
    const order = [...down, barsTop, end, ruleY, ...foot.map(({ y }) => y), PREVIEW.height]
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('sets the axis at the right margin where every company fell', () => {
    const { plot, domain } = layOut([-20, -1]).bars
    const zero = PREVIEW_MARGIN + project(0, domain, [plot.left, plot.left + plot.width])
    expect(zero).toBeCloseTo(PREVIEW.width - PREVIEW_MARGIN)
  })

  test('leaves room for the values of those that rose', () => {
    const { plot, domain } = layOut([-20, 10]).bars
    const end = PREVIEW_MARGIN + project(10, domain, [plot.left, plot.left + plot.width])
    expect(end).toBeLessThan(PREVIEW.width - PREVIEW_MARGIN)
    expect(plot.left + plot.width).toBeCloseTo(PREVIEW.width - 2 * PREVIEW_MARGIN)
  })

  test('has no bars where no move has a size', () => {
    expect(layOut([null]).marks).toEqual([])
  })
})

describe('the drawing of a picture', () => {
  const svg = (fill: string, text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20" fill="${fill}">${text}</text></svg>`

  test('is a PNG of its size, in the style sheet’s colours and in fonts that know Vietnamese', async () => {
    const [ink, falls, black, letter, other] = await Promise.all(
      [
        ['var(--ink)', 'ộ'],
        ['var(--falls)', 'ộ'],
        ['#16181a', 'ộ'],
        ['#16181a', 'o'],
        ['#16181a', 'ệ'],
      ].map(([fill = '', text = '']) => drawPicture(svg(fill, text))),
    )
    const view = new DataView((ink ?? new Uint8Array()).slice().buffer)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([60, 30])
    expect(ink).toEqual(black)
    expect(falls).not.toEqual(black)
    // A letter that the fonts lack would be left out.
    expect(other).not.toEqual(black)
    expect(letter).not.toEqual(black)
  })

  test('stops where the style sheet lacks a colour', async () => {
    await expect(drawPicture(svg('var(--nothing)', 'a'))).rejects.toThrow('--nothing')
  })
})
