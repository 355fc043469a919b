// Where the parts of a picture come to lie, by numbers that can be checked by hand: every letter is half an em wide, so
// 5 px in 10 px type, and a line is 14 px tall with its baseline 9.85 px down.
import { describe, expect, test } from 'vitest'
import type { TableCell, TableColumn, TableModel } from '../../src/charts/frame/chart.ts'
import type { Drawing } from '../../src/features/export/picture/chartDrawing.ts'
import { type DrawSize, layOutToFit, SLIDE, sizesFor } from '../../src/features/export/picture/makePicture.ts'
import {
  cellAt,
  effectMarkAt,
  entriesAt,
  linesAt,
  linkLineAt,
  swatchAt,
} from '../../src/features/export/picture/pictureCells.ts'
import { buildPictureContent } from '../../src/features/export/picture/pictureContent.ts'
import { footBlock } from '../../src/features/export/picture/pictureFoot.ts'
import { layOutPicture, roomForDrawing } from '../../src/features/export/picture/pictureModel.ts'
import { type PictureContent, type PictureSize, typeSize } from '../../src/features/export/picture/pictureParts.ts'
import { flowBlock, type Shape, stack, textBlock } from '../../src/features/export/picture/pictureShapes.ts'
import { writeSvg } from '../../src/features/export/picture/pictureSvg.ts'
import { tableBlock } from '../../src/features/export/picture/pictureTable.ts'
import { type Measure, wrapWords } from '../../src/features/export/picture/pictureText.ts'
import { round } from '../../src/features/export/picture/xml.ts'
import { i18nOf } from '../fixtures/languages.ts'

const measure: Measure = (text, { size }) => (text.length * size) / 2
const STYLE = { size: 10, weight: 400, family: 'sans' } as const
const BASE = 9.85

/** The texts of a block with their places. */
const textsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [[shape.text, shape.x, Number(shape.y.toFixed(4))]] : []))
const boxesOf = (shapes: readonly Shape[]) =>
  shapes.flatMap(({ ...shape }) => (shape.kind === 'box' ? [[shape.x, shape.y, shape.width, shape.height]] : []))

describe('blocks', () => {
  test('lines stand one below the other, on their baselines', () => {
    const { shapes, height } = textBlock(['a', 'b'], STYLE, 'ink')
    expect(height).toBe(28)
    expect(textsOf(shapes)).toEqual([
      ['a', 0, BASE],
      ['b', 0, 14 + BASE],
    ])
  })

  test('of several, each has its gap over it, but for the first; an empty one has none', () => {
    const [one, none] = [textBlock(['a'], STYLE, 'ink'), textBlock([], STYLE, 'ink')]
    const { shapes, height } = stack([
      [5, none],
      [7, one],
      [9, none],
      [11, one],
    ])
    expect(height).toBe(14 + 11 + 14)
    expect(textsOf(shapes).map(([, , y]) => y)).toEqual([BASE, 25 + BASE])
  })

  test('pieces run on as long as they just fit, and then begin a line', () => {
    const pieces = ['aaaa', 'bbbb', 'cc'].map((text) => ({ text, ink: 'ink' as const }))
    // 20 px, a gap of 5 px, 20 px.
    expect(textsOf(flowBlock(pieces, 45, STYLE, 5, measure).shapes)).toEqual([
      ['aaaa', 0, BASE],
      ['bbbb', 25, BASE],
      ['cc', 0, 14 + BASE],
    ])
    const narrower = flowBlock(pieces, 44, STYLE, 5, measure)
    expect(textsOf(narrower.shapes)).toEqual([
      ['aaaa', 0, BASE],
      ['bbbb', 0, 14 + BASE],
      ['cc', 25, 14 + BASE],
    ])
    expect(narrower.height).toBe(28)
    expect(flowBlock([], 44, STYLE, 5, measure).height).toBe(0)
  })

  test('a sign stands before its words, 1.6 em from where they begin, and counts for what fits', () => {
    const signs: number[][] = []
    const sign = (x: number, y: number, size: number): Shape[] => {
      signs.push([x, y, size])
      return []
    }
    const pieces = ['aaaa', 'bbbb'].map((text) => ({ text, ink: 'ink' as const, sign }))
    expect(textsOf(flowBlock(pieces, 77, STYLE, 5, measure).shapes).map(([, x]) => x)).toEqual([16, 41 + 16])
    expect(textsOf(flowBlock(pieces, 76, STYLE, 5, measure).shapes).map(([, x]) => x)).toEqual([16, 16])
    expect(signs).toEqual([
      [0, BASE, 10],
      [41, BASE, 10],
      [0, BASE, 10],
      [0, 14 + BASE, 10],
    ])
  })

  test('a piece that breaks goes on below, and the next follows its last line', () => {
    const pieces = ['aaaa bb', 'cc'].map((text) => ({ text, ink: 'ink' as const }))
    const { shapes, height } = flowBlock(pieces, 25, STYLE, 5, measure)
    expect(textsOf(shapes)).toEqual([
      ['aaaa', 0, BASE],
      ['bb', 0, 14 + BASE],
      ['cc', 15, 14 + BASE],
    ])
    expect(height).toBe(28)
  })

  test('words that are just as wide as a line stay whole', () => {
    expect(wrapWords('aaaa bbbb', 45, STYLE, measure)).toEqual(['aaaa bbbb'])
    expect(wrapWords('aaaa bbbb', 44, STYLE, measure)).toEqual(['aaaa', 'bbbb'])
    expect(wrapWords('aaaa', 20, STYLE, measure)).toEqual(['aaaa'])
    for (const width of [19, 15]) expect(wrapWords('aaaa', width, STYLE, measure)).toEqual(['aaa', 'a'])
  })

  test('type is so many rem, and the least at least', () => {
    const size = { width: 100, height: null, rem: 16, spacing: 1, leastType: 12 }
    expect([0.5, 0.75, 1].map((factor) => typeSize(size, factor))).toEqual([12, 12, 16])
  })
})

describe('cells', () => {
  const left = { left: 100, width: 60, isRight: false }
  const right = { ...left, isRight: true }

  test('words begin at the left of their column, numbers end at its right', () => {
    const [word, second] = linesAt(['aa', 'bb'], left, 50, STYLE, 'ink')
    expect(word).toMatchObject({ x: 100, y: 50 + BASE, anchor: 'start', isTabular: false })
    expect(second?.y).toBeCloseTo(64 + BASE)
    expect(linesAt(['aa'], right, 50, STYLE, 'ink')[0]).toMatchObject({ x: 160, anchor: 'end', isTabular: true })
  })

  test('a swatch stands at the left of words, and of a number right before it', () => {
    const cell: TableCell = { text: 'aa', sort: 1, marks: ['stated'] }
    const [swatch, word] = cellAt(cell, left, 50, STYLE, 'ink', measure).shapes
    expect(swatch).toMatchObject({ kind: 'path', x: 100 })
    expect(swatch?.y).toBeCloseTo(50 + BASE - 9)
    expect(word).toMatchObject({ kind: 'text', x: 113 })
    const [before, number] = cellAt(cell, right, 50, STYLE, 'ink', measure).shapes
    expect(before?.x).toBe(160 - 10 - 13)
    expect(number).toMatchObject({ kind: 'text', x: 160, anchor: 'end' })
  })

  test('swatches take their room from the words', () => {
    const cell: TableCell = { text: 'aaaa bbbb', sort: 1, marks: ['stated'] }
    expect(cellAt(cell, { ...left, width: 58 }, 0, STYLE, 'ink', measure).height).toBe(14)
    expect(cellAt(cell, { ...left, width: 57 }, 0, STYLE, 'ink', measure).height).toBe(28)
    expect(swatchAt('stated', 7, 30, 10, 'ink')[0]).toMatchObject({ x: 7, y: 21 })
  })

  test('what the source links has a solid line before it, what is inferred a dashed one, each beside its own lines', () => {
    const entries = [
      { text: 'aa', link: 'stated' as const },
      { text: 'bb', link: null },
      { text: 'cc', link: 'inferred' as const },
    ]
    const { shapes, height } = entriesAt(entries, left, 50, STYLE, 'ink', measure)
    expect(height).toBe(42)
    expect(textsOf(shapes)).toEqual([
      ['aa', 107, 50 + BASE],
      ['bb', 107, 64 + BASE],
      ['cc', 107, 78 + BASE],
    ])
    const lines = shapes.flatMap((shape) => (shape.kind === 'path' ? [[shape.x, shape.y, shape.d, shape.dash]] : []))
    expect(lines).toEqual([
      [101.5, 51.5, 'M0 0 V11.0', null],
      [101.5, 79.5, 'M0 0 V11.0', '2.8 2.0'],
    ])
    expect(linkLineAt('stated', 0, 0, 5, 18)).toMatchObject({ strokeWidth: 2 })
    expect(linkLineAt('stated', 0, 0, 5, 9)).toMatchObject({ strokeWidth: 1.5 })
  })

  test('relief points up and pressure down; marks stand side by side', () => {
    const tipOf = (effect: 'relief' | 'pressure'): number[] => {
      const [mark] = effectMarkAt(effect, null, 0, 0, 10)
      const ys = mark?.kind === 'path' ? [...mark.d.matchAll(/ (\d+)/gu)].map(([, y]) => Number(y)) : []
      return ys.slice(0, 2)
    }
    const [up = 0, foot = 0] = tipOf('relief')
    expect(up).toBeLessThan(foot)
    const [down = 0, top = 0] = tipOf('pressure')
    expect(down).toBeGreaterThan(top)
    const entries = ['a', 'b'].map((text) => ({ text, link: null, effect: 'relief' as const }))
    expect(entriesAt(entries, left, 50, STYLE, 'ink', measure).shapes.map(({ x }) => x)).toEqual([100, 117])
  })
})

describe('a table', () => {
  const column = (id: string, label: string, more: Partial<TableColumn> = {}): TableColumn => ({ id, label, ...more })
  const tableOf = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): TableModel => ({
    caption: '',
    columns,
    rows: rows.map((texts, index) => ({
      id: `${index}`,
      dimmed: false,
      cells: Object.fromEntries(texts.map((text, place) => [columns[place]?.id ?? '', { text, sort: text }])),
    })),
  })
  const columns = [column('a', 'aa'), column('b', 'bb', { numeric: true })]

  test('its rows stand under a head, with a thick rule under that and a thin one under each', () => {
    // 50 and 30 px of words, and 13 px between the columns.
    const { shapes, height, width } = tableBlock(
      tableOf(columns, [
        ['aaaaaaaaaa', '222222'],
        ['a', '2'],
      ]),
      93,
      10,
      measure,
    )
    expect(width).toBe(93)
    expect(textsOf(shapes)).toEqual([
      ['aa', 0, BASE],
      ['bb', 93, BASE],
      ['aaaaaaaaaa', 0, 18 + 4 + BASE],
      ['222222', 93, 18 + 4 + BASE],
      ['a', 0, 40 + 4 + BASE],
      ['2', 93, 40 + 4 + BASE],
    ])
    expect(boxesOf(shapes)).toEqual([
      [0, 18, 93, 1],
      [0, 40, 93, 1],
      [0, 62, 93, 1],
    ])
    expect(height).toBe(63)
  })

  test('what is left over goes to the columns in equal parts', () => {
    const { shapes, width } = tableBlock(tableOf(columns, [['aaaaaaaaaa', '222222']]), 113, 10, measure)
    expect(width).toBe(113)
    expect(textsOf(shapes).map(([, x]) => x)).toEqual([0, 113, 0, 113])
    const [three] = [
      tableBlock(tableOf([...columns, column('c', 'cc')], [['aaaaaaaaaa', '222222', 'cc']]), 146, 10, measure),
    ]
    // 50, 30 and 10 px, two gaps, and 30 px more.
    expect(
      textsOf(three.shapes)
        .slice(3)
        .map(([, x]) => x),
    ).toEqual([0, 60 + 13 + 40, 60 + 13 + 40 + 13])
  })

  test('where there is less, words break, and numbers do not', () => {
    // The first needs 20 px and would like 45; the second needs its 30.
    const model = tableOf(columns, [['aaaa bbbb', '22 222']])
    const linesIn = (room: number) =>
      textsOf(tableBlock(model, room, 10, measure).shapes)
        .slice(2)
        .map(([text]) => text)
    expect(linesIn(45 + 13 + 30)).toEqual(['aaaa bbbb', '22 222'])
    expect(linesIn(45 + 13 + 29)).toEqual(['aaaa', 'bbbb', '22 222'])
    expect(tableBlock(model, 40, 10, measure).width).toBe(20 + 13 + 30)
  })

  test('heads that break stand level at the foot', () => {
    const { shapes } = tableBlock(tableOf([column('a', 'aa bb'), column('b', 'c')], []), 0, 10, measure)
    expect(textsOf(shapes)).toEqual([
      ['aa', 0, BASE],
      ['bb', 0, 14 + BASE],
      ['c', 10 + 13, 14 + BASE],
    ])
  })
})

const WORDS: PictureContent = {
  title: 'A title',
  subtitle: 'A subtitle',
  lens: null,
  statuses: [],
  links: [],
  table: null,
  nothing: null,
  unmarked: null,
  sourceLines: [],
  caption: ['Source'],
  brand: 'Brand',
  imprint: 'Imprint',
  link: 'link',
}

describe('the foot', () => {
  // 10 px are 0.65 rem or less, so all small print is 10 px.
  const size: PictureSize = { width: 800, height: null, rem: 12.5, spacing: 1, leastType: 10 }
  const foot = (content: Partial<PictureContent>, width: number) =>
    footBlock({ ...WORDS, ...content }, width, size, measure)

  test('a rule over the small print and one under it, and the address at the right of the last line', () => {
    const { shapes, height } = foot({}, 400)
    expect(boxesOf(shapes)).toEqual([
      [0, 0, 400, 1],
      [0, 1 + 6.25 + 14 + 7.5, 400, 1],
    ])
    const last = 28.75 + 1 + 6.25
    expect(textsOf(shapes)).toEqual([
      ['Source', 0, 7.25 + BASE],
      ['Brand', 0, last + BASE],
      ['Imprint', 25 + 10, last + BASE],
      ['link', 400, last + BASE],
    ])
    expect(shapes.at(-1)).toMatchObject({ anchor: 'end', ink: 'accent' })
    expect(height).toBe(last + 14)
  })

  test('of lines with the source, the longest that fits stands over the last line, without a rule between them', () => {
    const sourceLines = ['a longer source', 'a source', 'src']
    const at = (width: number) => textsOf(foot({ sourceLines, caption: [] }, width).shapes)[0]?.[0]
    // 15 letters are 75 px wide.
    expect([75, 74, 40, 39].map(at)).toEqual(['a longer source', 'a source', 'a source', 'src'])
    expect(at(10)).toBe('sr')
    expect(boxesOf(foot({ sourceLines, caption: [] }, 400).shapes)).toHaveLength(1)
  })

  test('an address that just fits stays on that line, and one that does not has one of its own', () => {
    // Brand and a gap 35 px, imprint 35 px, two ems, and 20 px.
    const linkAt = (width: number) => textsOf(foot({}, width).shapes).at(-1)
    expect(linkAt(110)?.[1]).toBe(110)
    expect(linkAt(109)?.[1]).toBe(0)
    expect(foot({}, 109).height).toBe(foot({}, 110).height + 2 + 14)
  })

  test('more than three lines stand in two columns from 70 em on, whole paragraphs together', () => {
    const caption = ['a', 'b', 'c', 'd', 'e']
    const placesAt = (width: number, texts = caption) =>
      textsOf(foot({ caption: texts }, width).shapes)
        .slice(0, texts.length)
        .map(([, x, y]) => [x, Math.round((Number(y) - 7.25 - BASE) / 14)])
    expect(placesAt(699).every(([x]) => x === 0)).toBe(true)
    expect(placesAt(700)).toEqual([
      [0, 0],
      [0, 1],
      [360, 0],
      [360, 1],
      [360, 2],
    ])
    expect(placesAt(700, ['a', 'b', 'c']).every(([x]) => x === 0)).toBe(true)
    expect(placesAt(700, ['a', 'b', 'c', 'd'])).toEqual([
      [0, 0],
      [0, 1],
      [360, 0],
      [360, 1],
    ])
  })

  test('a long paragraph stays whole where a column comes out a line taller for it, and breaks where it would be two', () => {
    // 340 px hold one of these words, and 700 px two.
    const paragraph = (lines: number) => Array(lines).fill('w'.repeat(60)).join(' ')
    const columnsOf = (...lengths: number[]) =>
      textsOf(foot({ caption: lengths.map(paragraph) }, 700).shapes)
        .filter(([text]) => String(text).startsWith('w'))
        .map(([, x]) => (x === 0 ? 'left' : 'right'))
        .join(' ')
    expect(columnsOf(4, 1, 1)).toBe('left left left left right right')
    expect(columnsOf(1, 1, 4)).toBe('left left right right right right')
    expect(columnsOf(5, 1)).toBe('left left left right right right')
  })
})

describe('the whole', () => {
  const screen: PictureSize = { width: 400, height: null, rem: 10, spacing: 1, leastType: 10 }
  // Margins of 15 px, a title of 15 px type, a subtitle, gaps of 7.5 px, and the foot.
  const top = 15 + 1.28 * 15 + 3 + 14
  const foot = 1 + 5 + 14 + 6 + 1 + 5 + 14

  test('title, subtitle, drawing and foot stand one below the other, within the margins', () => {
    const { width, height, drawing, shapes } = layOutPicture(WORDS, screen, 100, measure)
    expect(width).toBe(400)
    expect(height).toBe(Math.ceil(top + 7.5 + 100 + 7.5 + foot + 15))
    expect(drawing?.x).toBe(15)
    // What is rounded up is shared: two fifths of it over the drawing.
    const spare = height - (top + 7.5 + 100 + 7.5 + foot + 15)
    expect(drawing?.y).toBeCloseTo(top + 7.5 + 0.4 * spare)
    const texts = textsOf(shapes)
    expect(texts.map(([text, x]) => [text, x])).toEqual([
      ['A title', 15],
      ['A subtitle', 15],
      ['Source', 15],
      ['Brand', 15],
      ['Imprint', 15 + 35],
      ['link', 385],
    ])
    // The title's line is 19.2 px tall.
    expect(texts[0]?.[2]).toBeCloseTo(15 + 9.6 + 0.285 * 15)
    expect(texts.at(-1)?.[2]).toBeCloseTo(height - 15 - 14 + BASE)
  })

  test('of a given height, two fifths of what is left over stand over the drawing', () => {
    const size = { ...screen, height: 400 }
    // The title is 13 px type.
    const above = top - 1.28 * 2
    const room = roomForDrawing(WORDS, size, measure)
    expect(room.width).toBe(370)
    expect(room.height).toBeCloseTo(400 - (above + 7.5 + 7.5 + foot + 15))
    const { height, drawing } = layOutPicture(WORDS, size, (room.height ?? 0) - 50, measure)
    expect(height).toBe(400)
    expect(drawing?.y).toBeCloseTo(above + 7.5 + 20)
    expect(roomForDrawing(WORDS, screen, measure).height).toBeNull()
  })

  test('what has no mark is named under the drawing, and nothing to draw is said there', () => {
    const unmarked = {
      heading: 'Without',
      names: [
        { text: 'A', isMuted: false },
        { text: 'B', isMuted: true },
      ],
    }
    const { shapes, drawing } = layOutPicture({ ...WORDS, unmarked }, screen, 100, measure)
    const [heading, first, last] = textsOf(shapes).slice(2)
    expect([heading?.[0], first?.[0], last?.[0]]).toEqual(['Without:', 'A,', 'B'])
    expect(heading?.[2]).toBeCloseTo((drawing?.y ?? 0) + 100 + 7.5 + BASE)
    expect(layOutPicture({ ...WORDS, nothing: 'Nobody' }, screen, 0, measure).drawing).toBeNull()
  })

  test('grows in width for a table, by what its words need and the margins', () => {
    const table: TableModel = {
      caption: '',
      columns: [{ id: 'a', label: 'a', numeric: true }],
      rows: [{ id: '1', dimmed: false, cells: { a: { text: '2'.repeat(80), sort: 1 } } }],
    }
    const { width, drawing, shapes } = layOutPicture({ ...WORDS, table }, screen, 0, measure)
    expect(width).toBe(400 + 30)
    expect(drawing).toBeNull()
    const [head] = textsOf(shapes).slice(2)
    expect(head?.[0]).toBe('a')
    expect(head?.[1]).toBe(415)
  })
})

describe('a slide', () => {
  const [slide] = sizesFor('slide')
  if (!slide) throw new Error('no size')
  const letters = (count: number) => 'w'.repeat(count)
  const key = (count: number) => [{ status: 'stated' as const, text: letters(count) }]
  const full: PictureContent = {
    ...WORDS,
    title: letters(80),
    subtitle: letters(60),
    statuses: key(60),
    unmarked: { heading: letters(30), names: [{ text: letters(60), isMuted: false }] },
    sourceLines: [letters(160)],
    caption: [],
  }

  test('leaves the chart three fifths of its height, with names at 22 px, where each part of the words takes a line', () => {
    expect(roomForDrawing(full, slide, measure).height).toBeGreaterThan(0.6 * 900)
    const highlighted = { ...full, lens: { note: letters(90), hint: letters(90) } }
    expect(roomForDrawing(highlighted, slide, measure).height).toBeGreaterThan(0.58 * 900)
    // What charts write is 13/16 of the type size.
    expect((slide.rem * 13) / 16).toBeGreaterThan(22)
  })

  test('says its source in lines that name ever fewer, with the coverage, and has no notes', () => {
    const source = (name: string) => ({ id: name, kind: 'press', publisher: name, title: '', url: '', language: 'en' })
    const frame = {
      title: '',
      subtitle: '',
      lens: null,
      statuses: { plain: null, stated: [], marked: [], of: null },
      notes: ['A note'],
      coverage: '2 of 3',
      sources: ['A', 'B', 'A', 'C'].map(source),
    }
    const subject = { frame, unmarked: null, beside: ['Assumed'], extraNotes: ['More'], nothing: null } as never
    const facts = {
      event: { title: { en: '', vi: '' }, date: '2025-01-27' },
      revision: 1,
      revised: '2025-01-28',
    } as never
    const contentOf = (isSlide: boolean) => buildPictureContent({ subject, facts, link: '', isSlide }, i18nOf.en)
    expect(contentOf(true)).toMatchObject({
      sourceLines: ['Source: A; B; C · 2 of 3', 'Source: A; B and 1 more · 2 of 3', 'Source: A and 2 more · 2 of 3'],
      caption: ['Assumed'],
    })
    expect(contentOf(false)).toMatchObject({
      sourceLines: [],
      caption: ['Source: A; B; C', 'Assumed', 'More', 'Note: A note', '2 of 3'],
    })
  })

  test('a key that fits stands in the line of the subtitle, else below it', () => {
    const linesOf = (statuses: PictureContent['statuses'], at: PictureSize) =>
      textsOf(layOutPicture({ ...full, statuses }, at, 0, measure).shapes)
        .slice(1, 3)
        .map(([, , y]) => y)
    const [subtitle, beside] = linesOf(key(40), slide)
    expect(beside).toBe(subtitle)
    const [above, below] = linesOf(key(120), slide)
    expect(below).toBeGreaterThan(Number(above) + 10)
    const [first, second] = linesOf(key(1), { ...slide, height: null })
    expect(second).toBeGreaterThan(Number(first) + 10)
  })
})

describe('the size that a chart is drawn at', () => {
  const drawn = async (heightOf: (size: DrawSize) => number) => {
    const asked: DrawSize[] = []
    const { model } = await layOutToFit(
      WORDS,
      sizesFor('slide'),
      async (size): Promise<Drawing> => {
        asked.push(size)
        return { width: size.width, height: heightOf(size), markup: '' }
      },
      measure,
    )
    return { asked, height: model.height }
  }

  test('a drawing as tall as its room is taken at once, and one a pixel taller is not', async () => {
    const exact = await drawn(({ maxHeight }) => maxHeight ?? 0)
    expect(exact).toMatchObject({ height: SLIDE.height, asked: [{ rem: 27.1, width: 1547 }] })
    const taller = await drawn(({ maxHeight }) => (maxHeight ?? 0) + 1.5)
    expect(taller.asked.map(({ rem }) => rem)).toEqual([27.1, 25, 23, 21, 19.5, 18.5])
    expect(taller.height).toBeGreaterThan(SLIDE.height)
  })

  test('sizes: six for a slide, from the largest type; one for a screen', () => {
    expect(sizesFor('slide').map(({ rem, width, height }) => [rem, width, height])).toEqual(
      [27.1, 25, 23, 21, 19.5, 18.5].map((rem) => [rem, 1600, 900]),
    )
    expect(sizesFor({ width: 390, rem: 16 })).toEqual([
      { width: 390, rem: 16, height: null, spacing: 1, leastType: 12 },
    ])
  })
})

test('written as SVG, every shape keeps its place, its anchor and its colour', () => {
  const shapes: Shape[] = [
    { kind: 'text', x: 1.234, y: 2.345, text: 'a', style: STYLE, ink: 'ink', anchor: 'end', isTabular: true },
    { kind: 'box', x: 3, y: 4, width: 5, height: 6, ink: 'rule' },
    { kind: 'path', x: 7, y: 8, scale: 0.5, d: 'M0 0', fill: null, stroke: 'accent', strokeWidth: 2, dash: '1 2' },
  ]
  const svg = writeSvg({
    model: { width: 100, height: 50, shapes, drawing: { x: 9, y: 10 } },
    drawing: { width: 1, height: 1, markup: '<g/>' },
    inks: { paper: '#p', ink: '#i', muted: '#m', rule: '#r', accent: '#a', highlight: '#h' },
    metadata: { language: 'en', title: '' } as never,
    description: '',
    fontFaces: '',
  })
  expect(svg).toContain('viewBox="0 0 100 50"')
  expect(svg).toContain('<text x="1.23" y="2.35" font-size="10" fill="#i" text-anchor="end" class="n">a</text>')
  expect(svg).toContain('<rect x="3" y="4" width="5" height="6" fill="#r"/>')
  expect(svg).toContain('<path transform="translate(7 8) scale(0.5)" d="M0 0" fill="none" stroke="#a"')
  expect(svg).toContain('stroke-width="2" stroke-dasharray="1 2"/>')
  expect(svg).toContain('<g transform="translate(9 10)"><g/></g>')
  expect([1.005, -2.346, 3].map(round)).toEqual(['1', '-2.35', '3'])
})
