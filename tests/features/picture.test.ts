import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableModel } from '../../src/charts/frame/chart.ts'
import { estimateTextWidth } from '../../src/charts/plot/textWidth.ts'
import { DEFAULT_VIEW, normaliseView } from '../../src/domain/view/viewFields.ts'
import type { Drawing } from '../../src/features/export/picture/chartDrawing.ts'
import { type DrawSize, layOutToFit, SLIDE, sizesFor } from '../../src/features/export/picture/makePicture.ts'
import { type PictureMetadata, viewOfPicture } from '../../src/features/export/picture/pictureMetadata.ts'
import { layOutPicture, type PictureModel } from '../../src/features/export/picture/pictureModel.ts'
import type { PictureContent } from '../../src/features/export/picture/pictureParts.ts'
import type { Shape } from '../../src/features/export/picture/pictureShapes.ts'
import { writeSvg } from '../../src/features/export/picture/pictureSvg.ts'
import { type Measure, wrapWords } from '../../src/features/export/picture/pictureText.ts'

const measure: Measure = (text, { size }) => estimateTextWidth(text, size)

const PLAIN: PictureContent = {
  title: 'One fell further than another',
  subtitle: 'Change, %',
  lens: null,
  statuses: [{ status: 'stated', text: 'Stated: the source gives the number' }],
  links: [],
  table: null,
  nothing: null,
  unmarked: null,
  sourceLines: [],
  caption: ['Source: A newspaper', 'Note: An arrow has no size.', '2 of 3 companies have a size'],
  brand: 'Shockwave',
  imprint: 'The event, 27 January 2025',
  link: 'https://example.org/?lang=en',
}

type Text = Extract<Shape, { kind: 'text' }>

const textsOf = ({ shapes }: Pick<PictureModel, 'shapes'>): Text[] =>
  shapes.filter((shape): shape is Text => shape.kind === 'text')

function boxOf({ x, y, text, style, anchor }: Text) {
  const width = measure(text, style)
  const left = anchor === 'end' ? x - width : x
  return { text, left, right: left + width, top: y - 0.75 * style.size, bottom: y + 0.2 * style.size }
}

/** What sticks out of a picture, and what lies upon something else in it. */
function faultsOf(model: PictureModel, drawingHeight = 0): string[] {
  const boxes = textsOf(model).map(boxOf)
  const drawing = model.drawing && {
    text: 'the drawing',
    left: model.drawing.x,
    right: model.width - model.drawing.x,
    top: model.drawing.y,
    bottom: model.drawing.y + drawingHeight,
  }
  const all = drawing ? [...boxes, drawing] : boxes
  const outside = all
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > model.width + 0.5 || bottom > model.height)
    .map(({ text }) => `outside: ${text}`)
  const upon = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
      .map((b) => `${a.text} upon ${b.text}`),
  )
  return [...outside, ...upon]
}

const word = fc.oneof(
  fc.constantFrom('a', 'Nvidia', 'capital', 'Vốn', 'nghiêng', 'https://example.org/?view=scatter&sector=cloud'),
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
)
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
const content: fc.Arbitrary<PictureContent> = fc.record({
  title: sentence,
  subtitle: sentence,
  lens: fc.option(fc.record({ note: sentence, hint: sentence })),
  statuses: fc.array(fc.record({ status: fc.constantFrom('stated', 'derived', 'planned'), text: sentence }), {
    maxLength: 5,
  }),
  links: fc.constant([]),
  table: fc.constant(null),
  nothing: fc.option(sentence),
  unmarked: fc.option(
    fc.record({
      heading: sentence,
      names: fc.array(fc.record({ text: sentence, isMuted: fc.boolean() }), { maxLength: 20 }),
    }),
  ),
  sourceLines: fc.array(sentence, { maxLength: 3 }),
  caption: fc.array(sentence, { maxLength: 8 }),
  brand: fc.constant('Shockwave'),
  imprint: sentence,
  link: word.map((text) => text.replace(/\s/gu, '')).filter(Boolean),
})
const size = fc.constantFrom(...sizesFor('slide'), ...[320, 640, 1400].flatMap((width) => sizesFor({ width, rem: 16 })))

describe('a picture', () => {
  test('holds every word inside itself, and none upon another, whatever it says', () => {
    fc.assert(
      fc.property(content, size, fc.integer({ min: 0, max: 2000 }), (words, at, drawingHeight) => {
        const model = layOutPicture(words, at, drawingHeight, measure)
        expect(faultsOf(model, drawingHeight)).toEqual([])
        expect(model.width).toBe(at.width)
        expect(model.height).toBeGreaterThanOrEqual(at.height ?? 0)
      }),
      { numRuns: 150 },
    )
  })

  test('says all that it was given', () => {
    fc.assert(
      fc.property(content, size, (words, at) => {
        const letters = (text: string): string => text.replace(/\s/gu, '')
        const said = letters(
          textsOf(layOutPicture(words, at, 100, measure))
            .map(({ text }) => text)
            .join(''),
        )
        for (const text of [words.title, words.subtitle, ...words.caption, words.link, words.imprint]) {
          expect(said).toContain(letters(text))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has no type under 15 px on a slide, nor under 12 on a screen', () => {
    for (const at of sizesFor('slide')) {
      for (const { style } of textsOf(layOutPicture(PLAIN, at, 100, measure)))
        expect(style.size).toBeGreaterThanOrEqual(15)
    }
    const [screen] = sizesFor({ width: 390, rem: 16 })
    if (!screen) throw new Error('no size')
    for (const { style } of textsOf(layOutPicture(PLAIN, screen, 100, measure))) {
      expect(style.size).toBeGreaterThanOrEqual(12)
    }
  })
})

describe('a table as a picture', () => {
  const cell = fc.oneof(
    sentence.map((text) => ({ text, sort: text })),
    fc
      .array(fc.record({ text: sentence, link: fc.constantFrom('stated' as const, 'inferred' as const, null) }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((entries) => ({ text: 'many', sort: 'many', entries })),
  )
  const table: fc.Arbitrary<TableModel> = fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.record({
      caption: sentence,
      columns: fc
        .array(fc.record({ label: word, numeric: fc.boolean(), oneLine: fc.boolean() }), {
          minLength: count,
          maxLength: count,
        })
        .map((columns) => columns.map((column, index) => ({ ...column, id: `c${index}` }))),
      rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 6 }).map((rows) =>
        rows.map((cells, index) => ({
          id: `r${index}`,
          dimmed: index % 2 === 1,
          cells: Object.fromEntries(cells.map((one, place) => [`c${place}`, one])),
        })),
      ),
    }),
  )

  test('grows rather than cutting or covering a word', () => {
    fc.assert(
      fc.property(table, size, (model, at) => {
        const picture = layOutPicture({ ...PLAIN, table: model }, at, 0, measure)
        expect(faultsOf(picture)).toEqual([])
        expect(picture.width).toBeGreaterThanOrEqual(at.width)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the size that a chart is drawn at', () => {
  const drawingOf = (height: number, { width }: DrawSize): Drawing => ({ width, height, markup: '' })

  test('is the first that leaves it room enough', async () => {
    const tried: DrawSize[] = []
    const { model } = await layOutToFit(
      PLAIN,
      sizesFor('slide'),
      async (asked) => {
        tried.push(asked)
        return drawingOf(asked.rem * 25, asked)
      },
      measure,
    )
    expect(model.height).toBe(SLIDE.height)
    expect(tried.length).toBeGreaterThan(1)
    const [last] = tried.slice(-1)
    expect(tried.slice(0, -1).every(({ rem, maxHeight }) => rem * 25 > (maxHeight ?? 0))).toBe(true)
    expect((last?.rem ?? 0) * 25).toBeLessThanOrEqual((last?.maxHeight ?? 0) + 1)
  })

  test('makes the picture higher where even the least type is too much, and cuts nothing', async () => {
    const { model } = await layOutToFit(PLAIN, sizesFor('slide'), async (asked) => drawingOf(1500, asked), measure)
    expect(model.height).toBeGreaterThan(1500)
    expect(faultsOf(model, 1500)).toEqual([])
  })

  test('draws nothing for a table', async () => {
    const table: TableModel = { caption: 'A', columns: [{ id: 'a', label: 'A' }], rows: [] }
    const { drawing } = await layOutToFit(
      { ...PLAIN, table },
      sizesFor('slide'),
      () => Promise.reject(new Error('asked for a drawing')),
      measure,
    )
    expect(drawing).toBeNull()
  })
})

test('words break between words, and within one that is wider than a line', () => {
  const style = { size: 10, weight: 400, family: 'sans' } as const
  const byLetters: Measure = (text) => text.length
  expect(wrapWords('one two three', 7, style, byLetters)).toEqual(['one two', 'three'])
  expect(wrapWords('abcdefgh ij', 3, style, byLetters)).toEqual(['abc', 'def', 'gh', 'ij'])
  expect(wrapWords(' \n ', 3, style, byLetters)).toEqual([])
})

describe('the view of a picture', () => {
  test('is off the stage, in the language of the picture', () => {
    const view = normaliseView({
      ...DEFAULT_VIEW,
      view: 'scatter',
      sector: ['cloud'],
      present: 'audience',
      step: 3,
      theme: 'dark',
    })
    expect(viewOfPicture(view, 'vi')).toEqual(
      normaliseView({ ...DEFAULT_VIEW, view: 'scatter', sector: ['cloud'], lang: 'vi' }),
    )
  })
})

test('an SVG escapes whatever was entered, and holds what XML cannot', () => {
  const metadata: PictureMetadata = {
    format: 'shockwave-picture/1',
    application: { name: 'Shockwave', version: '1.0.0' },
    chart: 'bars',
    title: '<b>"A & B"</b>\u0007',
    notes: [],
    event: 'event',
    dataset: { id: 'event', revision: 1, revised: '2025-01-28' },
    layers: [],
    sources: [],
    view: '?lang=en',
    link: 'https://example.org/?a=1&b=2',
    language: 'en',
    theme: 'light',
    created: '2025-02-01',
  }
  const inks = { paper: '#fff', ink: '#000', muted: '#555', rule: '#ccc', accent: '#066', highlight: '#ff9' }
  const [at] = sizesFor('slide')
  if (!at) throw new Error('no size')
  const words = { ...PLAIN, title: metadata.title, link: metadata.link }
  const model = layOutPicture(words, at, 0, measure)
  const svg = writeSvg({ model, drawing: null, inks, metadata, description: 'A < B', fontFaces: '' })
  expect(svg).toContain('&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;')
  expect(svg).not.toContain('\u0007')
  expect(svg).not.toContain('<b>')
  expect(
    svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${SLIDE.width}" height="${SLIDE.height}"`),
  ).toBe(true)
})
