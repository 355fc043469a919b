import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { selectCapexTrends } from '../../../src/domain/analysis/capexTrends.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import type { AmountMark, AmountRow, AmountsModel } from '../../../src/views/capex/amounts.ts'
import { layOutAmounts } from '../../../src/views/capex/amountsLayout.ts'
import { capexTexts } from '../../../src/views/capex/capexTexts.ts'
import { buildPlansModel, buildTotalsModel } from '../../../src/views/capex/plansModel.ts'
import { buildStatedCapexModel } from '../../../src/views/capex/statedCapexModel.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildLayers, readLayers } from '../../fixtures/filings.ts'
import { i18nOf } from '../../fixtures/languages.ts'

const published = readLayers()
const TINY = 1e-6
const EM = 13
const words = capexTexts.en

function modelsOf(view: Partial<View> = {}, language: Language = 'en', layers = published) {
  const selection = select(layers, buildView(view), language)
  const trends = selectCapexTrends(layers, selection)
  const i18n = i18nOf[language]
  return {
    stated: buildStatedCapexModel(trends, selection, i18n),
    plans: trends.plans && buildPlansModel(trends.plans, selection, i18n),
    totals: trends.totals && buildTotalsModel(trends.totals, selection, i18n),
  }
}

const marksOf = ({ rows }: Pick<AmountsModel, 'rows'>): AmountMark[] => rows.filter((row) => row.kind === 'mark')
const say = (row: AmountRow): string =>
  row.kind === 'heading'
    ? `# ${row.label}`
    : row.kind === 'missing'
      ? `${row.label}: ${row.text}`
      : [`${row.label}: ${row.value}`, row.addition?.text].filter(Boolean).join(', ')
/** The rows under a heading. */
function under(model: AmountsModel | null, heading: string): string[] {
  const said = model?.rows.map(say) ?? []
  const start = said.indexOf(`# ${heading}`) + 1
  const end = said.findIndex((line, index) => index >= start && line.startsWith('# '))
  return said.slice(start, end < 0 ? undefined : end)
}

describe('what the article states', () => {
  const { stated } = modelsOf()
  const mark = (id: string) => marksOf(stated).find(({ figureId }) => figureId === id)

  test('rows under their headings, from the oldest', () => {
    expect(stated.rows.map(say)).toEqual([
      '# Alphabet, Amazon, Microsoft and Meta together, data centres',
      '2023: about $115bn',
      '2024: about $180bn, growth +57%',
      '# Announced for 2025',
      'Microsoft, AI infrastructure: $80bn',
      'Meta, AI: $65bn',
      'Alphabet: not stated in the article',
      'Amazon: not stated in the article',
      'Microsoft and Meta, added up here: $145bn',
      '# Venture funding: AI start-ups (by PitchBook, a research firm)',
      '2023: less than $88bn',
      '2024: $132bn, growth more than half',
    ])
  })

  test('2023 is derived and combined, plans are plans, and a bound has no bar', () => {
    expect(mark('cloud-and-meta-capex-2023')?.marks).toEqual(['derived', 'combined'])
    expect(mark('microsoft-capex-2025')?.marks).toEqual(['planned'])
    expect(mark('ai-startups-venture-2023')).toMatchObject({ shape: 'below', high: 88 })
    expect(mark('cloud-and-meta-capex-2024')).toMatchObject({ shape: 'bar', high: 180 })
  })

  test('what is not stated opens the company, and is never a zero', () => {
    const missing = stated.rows.filter((row) => row.kind === 'missing')
    expect(missing.map(({ company }) => company?.id)).toEqual(['alphabet', 'amazon'])
    expect(marksOf(stated).every(({ high }) => high > 0)).toBe(true)
  })

  test('growth stands beside the level of its year, and opens its own evidence', () => {
    expect(mark('cloud-and-meta-capex-2024')?.addition).toMatchObject({
      figureId: 'cloud-and-meta-capex-growth-2024',
      text: 'growth +57%',
    })
    expect(mark('cloud-and-meta-capex-2023')?.addition).toBeNull()
  })

  test('the title claims no more than the selection holds, and has no number', () => {
    expect(stated.frame.title).toBe('Microsoft and Meta have spending plans of their own in the article')
    expect(modelsOf({ q: 'meta' }).stated.frame.title).toBe('Meta has a spending plan of its own in the article')
    expect(modelsOf({ q: 'amazon' }).stated.frame.title).toBe(words.stated.titleTogether)
    expect(modelsOf({ sector: ['power'] }).stated).toMatchObject({ frame: { title: words.stated.titleNone }, rows: [] })
  })

  test('the table has a row for every figure, growth among them, and for what is not stated', () => {
    const { rows } = stated.table
    expect(rows).toHaveLength(marksOf(stated).length + 2 + 2)
    const growth = rows.find(({ id }) => id === 'ai-startups-venture-growth-2024')
    expect(growth?.cells['value']).toMatchObject({ text: 'more than half', opens: { figure: growth?.id } })
    expect(rows.find(({ id }) => id === 'missing:amazon')?.cells['value']).toEqual({
      text: words.stated.missing,
      sort: null,
    })
  })
})

describe('what was promised', () => {
  const { plans } = modelsOf()

  test('a plan known on the day, later guidance, what was spent, and what cannot be compared', () => {
    expect(under(plans, 'Meta, 2025')).toEqual([
      'Plan known on 27 January 2025: $60bn to $65bn',
      'Guidance reported by 30 October 2025: $70bn to $72bn',
      'Spent: $72.215bn',
      'Spent, not comparable: cash capex net of proceeds, all purposes: $69.691bn',
    ])
    expect(under(plans, 'Microsoft, 2025')).toEqual([
      'Plan known on 27 January 2025: $80bn',
      'Later guidance: none found',
      'Spent: not found in the scope of the plan',
      'Spent, not comparable: cash capex, all purposes: $64.551bn',
      'Spent, not comparable: total as the press reports it: $88.7bn',
    ])
    expect(under(plans, 'Alphabet, 2025')[0]).toBe('Plan known on 27 January 2025: none found')
    expect(under(plans, 'Microsoft, 2026')).toEqual(['Later guidance: none found'])
  })

  test('a range runs from its lower to its upper end; what stands apart is drawn apart', () => {
    const marks = plans ? marksOf(plans) : []
    expect(marks.find(({ figureId }) => figureId === 'meta-guidance-2025-january')).toMatchObject({
      shape: 'range',
      low: 60,
      high: 65,
    })
    expect(marks.filter(({ isAside }) => isAside).map(({ figureId }) => figureId)).toEqual([
      'amazon-filed-2025',
      'microsoft-filed-2025',
      'microsoft-company-total-2025',
      'meta-filed-2025',
    ])
  })

  test('the table says what the chart says, what is missing too, with company and year in every row', () => {
    const rows = plans?.table.rows ?? []
    expect(rows).toHaveLength(plans?.rows.filter(({ kind }) => kind !== 'heading').length ?? 0)
    const microsoft = rows.filter(({ cells }) => cells['company']?.text === 'Microsoft')
    expect(microsoft.map(({ cells }) => [cells['period']?.text, cells['what']?.text, cells['value']?.text])).toEqual([
      ['2025', 'Plan known on 27 January 2025', '$80bn'],
      ['2025', 'Later guidance', 'none found'],
      ['2025', 'Spent', 'not found in the scope of the plan'],
      ['2025', 'Spent, not comparable: cash capex, all purposes', '$64.551bn'],
      ['2025', 'Spent, not comparable: total as the press reports it', '$88.7bn'],
      ['2026', 'Later guidance', 'none found'],
    ])
  })

  test('a mark says whose it is', () => {
    const marks = plans ? marksOf(plans) : []
    expect(marks.find(({ figureId }) => figureId === 'amazon-guidance-2025-october')?.said).toBe(
      'Amazon, 2025, Guidance reported by 30 October 2025: about $125bn',
    )
  })

  test('the title tells who spent more than was known on the day, and the notes why others are not compared', () => {
    expect(plans?.frame.title).toBe(words.plans.titleAbove('Meta', false))
    expect(plans?.frame.notes.join(' ')).toMatch(/Microsoft: .*no actual figure can be set against it/)
    expect(plans?.frame.notes).toContain(words.plans.open('2026'))
    expect(modelsOf({ q: 'amazon' }).plans?.frame.title).toBe(words.plans.titleNothing)
  })
})

test('totals by definition say in a sentence which is which, and that the differences cannot be apportioned', () => {
  const { totals } = modelsOf()
  expect(totals?.rows.map(say)).toEqual([
    'The Economist: data centres: about $180bn',
    'The filings, added up: cash capex, all purposes: $217.267bn',
    'Finance Funds Update: total as the press reports it: $246bn',
  ])
  expect(totals?.frame.notes[0]).toBe(
    'They differ because each counts something else: about $180bn is spending on data centres, $217.267bn is cash capital spending for all purposes and $246bn is the total that the press reports.',
  )
  expect(totals?.frame.notes[1]).toBe(words.totals.note)
  expect(modelsOf({}, 'vi').totals?.frame.notes[0]).toMatch(/khoảng 180 tỷ USD là chi cho trung tâm dữ liệu, 217,267/)
  // One total alone differs from nothing.
  const alone = buildLayers([])
  expect(modelsOf({}, 'en', alone).totals?.frame.notes[0]).toBe(words.totals.note)
})

test('a lens dims companies, and no group', () => {
  const { stated } = modelsOf({ lens: 'geopolitics' })
  expect(
    marksOf(stated)
      .filter(({ dimmed }) => dimmed)
      .map(({ figureId }) => figureId),
  ).toEqual(['microsoft-capex-2025', 'meta-capex-2025'])
})

describe('the layout', () => {
  const WIDTHS = [280, 320, 358, 480, 640, 920, 1300]
  const VIEWS: readonly Partial<View>[] = [{}, { q: 'meta' }, { sector: ['models'] }]
  const cases = LANGUAGES.flatMap((language) =>
    VIEWS.flatMap((view) => {
      const { stated, plans, totals } = modelsOf(view, language)
      const models = [stated, plans, totals].filter((model) => model !== null)
      return models.flatMap((model) => WIDTHS.map((width) => ({ model, width, language })))
    }),
  )
  const every = (check: (model: AmountsModel, width: number, language: Language) => void): void => {
    for (const { model, width, language } of cases) check(model, width, language)
  }

  test('bars and the words beside them fit, and rows follow one another', () => {
    every((model, width, language) => {
      const layout = layOutAmounts(model.rows, i18nOf[language], width, EM)
      let bottom = 0
      for (const { row, top, height, to, lines, additionX } of layout.places) {
        expect(top).toBeCloseTo(bottom, 6)
        bottom = top + height
        expect(height).toBeGreaterThanOrEqual(lines.length * layout.lineHeight)
        if (row.kind !== 'mark') continue
        const label = `${row.label} ${row.value} at ${width}`
        expect(to + 0.6 * EM + estimateTextWidth(row.value, EM), label).toBeLessThanOrEqual(width + EM)
        if (row.addition) {
          expect(additionX + estimateTextWidth(row.addition.text, EM), label).toBeLessThanOrEqual(width + EM)
        }
      }
      expect(layout.height).toBeGreaterThan(bottom)
    })
  })

  test('names stay left of zero, or above their bars', () => {
    every((model, width, language) => {
      const layout = layOutAmounts(model.rows, i18nOf[language], width, EM)
      for (const { row, lines, textX, textAnchor } of layout.places) {
        if (row.kind === 'heading') continue
        const widest = Math.max(...lines.map((line) => estimateTextWidth(line, EM)))
        if (textAnchor === 'end') expect(textX).toBeLessThan(layout.zero)
        else expect(textX + widest, `${row.label} at ${width}`).toBeLessThanOrEqual(width)
      }
    })
  })

  test('lengths are in proportion to the amounts', () => {
    every((model, width, language) => {
      const layout = layOutAmounts(model.rows, i18nOf[language], width, EM)
      const marks = layout.places.flatMap(({ row, to }) => (row.kind === 'mark' ? [{ high: row.high, to }] : []))
      const [first] = marks
      if (!first) return
      for (const { high, to } of marks) {
        expect((to - layout.zero) / (first.to - layout.zero)).toBeCloseTo(high / first.high, 6)
      }
    })
  })

  test('ticks begin at zero and have room', () => {
    every((model, width, language) => {
      const { ticks, plotWidth, domain } = layOutAmounts(model.rows, i18nOf[language], width, EM)
      expect(ticks[0]?.value).toBe(0)
      for (const { value, label } of ticks) {
        expect((value / domain[1]) * plotWidth + estimateTextWidth(label, EM) / 2).toBeLessThanOrEqual(plotWidth + 1e-6)
      }
    })
  })
})

describe('places', () => {
  // 10 px type: an o is 6 px wide, a line 13.5 px tall, a bar 12.5 px.
  const [template] = marksOf(modelsOf().stated)
  const markRow = (high: number, value: string, more: Partial<AmountMark> = {}): AmountMark => {
    if (!template) throw new Error('no mark')
    return { ...template, label: 'oooo', value, low: 0, high, addition: null, ...more }
  }
  const heading = (label: string): AmountRow => ({ kind: 'heading', key: label, label })
  const missing = (text: string): AmountRow => ({
    kind: 'missing',
    key: text,
    label: 'oooo',
    text,
    company: null,
    dimmed: false,
  })
  const addition = (text: string) => ({
    figureId: 'x',
    text,
    spoken: '',
    tip: { heading: '', value: '', lines: [] },
  })
  const layOut = (rows: readonly AmountRow[], width = 700, maxHeight: number | null = null) =>
    layOutAmounts(rows, i18nOf.en, width, 10, maxHeight)

  test('names end 0.9 em before zero, and the longest bar where its words end an em before the edge', () => {
    const layout = layOut([markRow(10, 'oo'), markRow(5, 'oo')])
    expect(layout.zero).toBe(24 + 9)
    expect(layout.plotWidth).toBe(700 - 33)
    const [first, second] = layout.places
    expect(first).toMatchObject({ textX: 24, textAnchor: 'end', from: 33 })
    expect(first?.to).toBeCloseTo(700 - 12 - 16)
    expect((second?.to ?? 0) - 33).toBeCloseTo(((first?.to ?? 0) - 33) / 2)
    expect(layout.domain[0]).toBe(0)
    expect(layout.domain[1]).toBeCloseTo((10 * 667) / (667 - 28))
  })

  test('a range begins at its lower end', () => {
    const [place] = layOut([markRow(10, 'oo', { low: 4, shape: 'range' })]).places
    expect((place?.from ?? 0) - 33).toBeCloseTo(0.4 * ((place?.to ?? 0) - 33))
  })

  test('rows follow one another, their words and bars in the middle, headings with more paper over them', () => {
    const { places, height, axisTop } = layOut([heading('a'), markRow(10, 'oo'), heading('b'), missing('oo')])
    expect(places.map(({ top, height: own, middle, textTop }) => [top, own, middle, textTop])).toEqual([
      [0, 20.5, 10.25, 3.5],
      [20.5, 20.5, 20.5 + 10.25, 20.5 + 3.5],
      [41, 26, 41 + 13, 41 + 9],
      [67, 20.5, 67 + 10.25, 67 + 3.5],
    ])
    expect(axisTop).toBe(87.5)
    expect(height).toBe(107.5)
    expect(places[0]).toMatchObject({ textX: 0, textAnchor: 'start' })
    expect(places[3]).toMatchObject({ from: 0, to: 0, words: ['oo'] })
  })

  test('a name stands level with the middle of words that take two lines', () => {
    const [place] = layOut([missing(`${'o'.repeat(60)} ${'o'.repeat(60)}`)]).places
    expect(place?.words).toHaveLength(2)
    expect(place).toMatchObject({ height: 27 + 7, middle: 17, textTop: 3.5 + 6.75 })
  })

  test('from 36 em on, names stand beside their bars; below that over them', () => {
    expect(layOut([markRow(10, 'oo')], 360).places[0]?.textAnchor).toBe('end')
    const { zero, places } = layOut([markRow(10, 'oo')], 359)
    expect(zero).toBe(4)
    expect(places[0]).toMatchObject({ textAnchor: 'start', textX: 9, textTop: 3.5, height: 33 })
    expect(places[0]?.middle).toBe(3.5 + 13.5 + 6.25)
  })

  test('names take 36 hundredths of the width at most, and then break', () => {
    const long = `${'o'.repeat(20)} ${'o'.repeat(30)}`
    const { zero, places } = layOut([{ ...markRow(10, 'oo'), label: long }])
    expect(zero).toBeCloseTo(252)
    expect(places[0]?.lines).toEqual(['o'.repeat(20), 'o'.repeat(30)])
    expect(places[0]?.height).toBe(2 * 13.5 + 7)
  })

  test('a bar keeps a tenth of the plot, however long its words', () => {
    const { places, zero, plotWidth } = layOut([markRow(10, 'o'.repeat(120))])
    expect((places[0]?.to ?? 0) - zero).toBeCloseTo(0.1 * plotWidth)
  })

  test('a second figure stands after the value, an em apart; in a narrow picture, after the name', () => {
    const row = markRow(10, 'oo', { addition: addition('ooo') })
    const { places, zero, plotWidth } = layOut([row])
    const [place] = places
    expect((place?.to ?? 0) - zero).toBeCloseTo(plotWidth - 12 - (18 + 10) - 16)
    expect(place?.additionX).toBeCloseTo((place?.to ?? 0) + 6 + 12 + 10)
    expect(place?.additionY).toBe(place?.middle)
    const [narrow] = layOut([row], 300).places
    expect(narrow?.additionX).toBeCloseTo(9 + 24 + 10)
    expect(narrow?.additionY).toBeCloseTo(3.5 + 6.75)
  })

  test('ticks go up to the first that no amount goes beyond, where its words fit', () => {
    const ticksOf = (high: number, value: string) => layOut([markRow(high, value)]).ticks.map(({ value: tick }) => tick)
    // The words take half of the plot, and the axis goes on under them.
    const words = 'o'.repeat(50)
    expect(ticksOf(10, words)).toEqual([0, 5, 10])
    expect(ticksOf(10.1, words)).toEqual([0, 5, 10, 15])
    // A tick whose words would not fit is left out.
    expect(ticksOf(9.9, 'oo')).toEqual([0, 5, 10])
    expect(ticksOf(9, 'oo')).toEqual([0, 2, 4, 6, 8])
    // Half of its words count: 16 px are left beyond a hundred, whose words are 18 px wide.
    expect(ticksOf(100, '')).toEqual([0, 50, 100])
  })

  test('where height is short, rows give up their paper, and no more than that', () => {
    const rows = [heading('a'), markRow(10, 'oo'), heading('b'), markRow(10, 'oo')]
    const wanted = layOut(rows).height
    expect(layOut(rows, 700, wanted).height).toBe(wanted)
    expect(layOut(rows, 700, wanted - 10).height).toBeCloseTo(wanted - 10)
    // A line each, a bit over and under it, and half an em over the second heading.
    expect(layOut(rows, 700, 1).height).toBeCloseTo(4 * (13.5 + 2 * 0.5) - 0.5 + 5 + 20)
  })
})

test('a limited height is kept to as far as the words of rows stay apart', () => {
  const models = LANGUAGES.flatMap((language) => {
    const { stated, plans, totals } = modelsOf({}, language)
    return [stated, plans, totals].flatMap((model) => (model ? [{ model, language }] : []))
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...models),
      fc.integer({ min: 280, max: 1700 }),
      fc.constantFrom(EM, 21, 26),
      fc.integer({ min: 60, max: 2400 }),
      ({ model, language }, width, em, maxHeight) => {
        const layOutAt = (limit: number | null) => layOutAmounts(model.rows, i18nOf[language], width, em, limit)
        const layout = layOutAt(maxHeight)
        expect(layout.height).toBeLessThanOrEqual(Math.max(maxHeight, layOutAt(1).height) + TINY)
        expect(layout.height).toBeLessThanOrEqual(layOutAt(null).height + TINY)
        let bottom = 0
        for (const { top, height, textTop, lines, words, middle, textAnchor, row } of layout.places) {
          expect(top).toBeCloseTo(bottom, 6)
          bottom = top + height
          expect(textTop).toBeGreaterThanOrEqual(top - TINY)
          expect(textTop + lines.length * layout.lineHeight).toBeLessThanOrEqual(bottom + TINY)
          if (row.kind === 'heading') continue
          const half = Math.max(layout.barHeight, words.length * layout.lineHeight) / 2
          expect(middle + half).toBeLessThanOrEqual(bottom + TINY)
          // Over the bars, names keep clear of them.
          const over = textAnchor === 'start' ? textTop + lines.length * layout.lineHeight : top
          expect(middle - half).toBeGreaterThanOrEqual(over - TINY)
        }
      },
    ),
  )
})

test('the invented event has rows of its own', () => {
  const layers = buildLayers()
  expect(modelsOf({}, 'en', layers).plans?.rows.map(say)).toEqual([
    '# Beta, 2025',
    'Plan known on 3 March 2025: $35bn to $40bn',
    'Guidance reported by 1 June 2025: $50bn',
    '# Gamma, 2025',
    'Plan known on 3 March 2025: none found',
    'Later guidance: none found',
  ])
})
