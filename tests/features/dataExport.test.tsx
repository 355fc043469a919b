import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Papa from 'papaparse'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChartSubject } from '../../src/charts/frame/chartSlot.ts'
import { loadDrawn } from '../../src/domain/export/drawn.ts'
import { selectionFileSchema } from '../../src/domain/export/selectionFile.ts'
import { select } from '../../src/domain/selection/select.ts'
import type { View } from '../../src/domain/view/view.ts'
import { DataSection } from '../../src/features/export/data/DataSection.tsx'
import { dataExportTexts } from '../../src/features/export/dataExportTexts.ts'
import { PrintButton } from '../../src/features/export/print/PrintButton.tsx'
import { I18nContext } from '../../src/i18n/i18n.ts'
import { buildBarsModel } from '../../src/views/bars/barsModel.ts'
import { buildFiguresTableModel } from '../../src/views/table/figuresTableModel.ts'
import { buildView } from '../fixtures/dataset.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { readDeepSeek, readMarketLayers } from '../fixtures/published.ts'

const layers = readMarketLayers()
const saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved.length = 0
  let last: Blob | null = null
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        last = blob
        return 'blob:test'
      },
      revokeObjectURL: () => {},
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, blob: last })
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

interface Opening {
  readonly view?: Partial<View>
  readonly language?: 'en' | 'vi'
  readonly of?: 'bars' | 'table'
}

beforeAll(loadDrawn)

function openSection({ view = {}, language = 'en', of = 'bars' }: Opening = {}) {
  const i18n = i18nOf[language]
  const selection = select(layers, buildView(view), language)
  const model = of === 'bars' ? buildBarsModel(selection, i18n) : buildFiguresTableModel(layers, selection, i18n)
  const subject: ChartSubject = {
    chart: of,
    frame: model.frame,
    table: model.table,
    isTable: of === 'table',
    unmarked: null,
    beside: [],
    extraNotes: [],
    nothing: null,
    held: null,
  }
  const user = userEvent.setup()
  render(
    <I18nContext value={i18n}>
      <DataSection subject={subject} layers={layers} selection={selection} />
    </I18nContext>,
  )
  return { user, words: dataExportTexts[language] }
}

async function textOf(place = 0): Promise<string> {
  const file = saved[place]
  if (!file) throw new Error('nothing was saved')
  // `text()` would take the byte order mark away.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.blob.arrayBuffer())
}

describe('the figures of a view', () => {
  test('CSV: a file of its own name, a row a figure', async () => {
    const { user, words } = openSection()
    await user.click(screen.getByRole('button', { name: words.download }))
    expect(saved[0]?.name).toBe('shockwave-deepseek-2025-01-27-bars-figures.csv')
    const { data, errors } = Papa.parse<Record<string, string>>(await textOf(), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(readDeepSeek().figures.length)
    expect(data.find((row) => row['figure_id'] === 'nvidia-move')).toMatchObject({ value: '-17', shown: '−17%' })
  })

  test('for Excel it begins with a byte order mark, and what is copied does not', async () => {
    const { user, words } = openSection()
    await user.click(screen.getByRole('checkbox', { name: words.forExcel }))
    await user.click(screen.getByRole('button', { name: words.download }))
    expect((await textOf()).codePointAt(0)).toBe(0xfeff)
    await user.click(screen.getByRole('button', { name: words.copy }))
    expect(await navigator.clipboard.readText()).toMatch(/^figure_id,/)
    expect(screen.getByRole('status')).toHaveTextContent(words.copied)
  })

  test('a clipboard that refuses leaves the text to be copied by hand', async () => {
    const { user, words } = openSection()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(screen.getByRole('button', { name: words.copy }))
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: words.copyField })
    expect(field.value).toMatch(/^figure_id,/)
  })

  test.each(['en', 'vi'] as const)('JSON in %s is what its format says, and reads back as it was', async (language) => {
    const { user, words } = openSection({ language, view: { sector: ['chips'], present: 'audience', step: 2 } })
    await user.click(screen.getByRole('radio', { name: 'JSON' }))
    await user.click(screen.getByRole('button', { name: words.download }))
    const value: unknown = JSON.parse(await textOf())
    const file = selectionFileSchema.parse(value)
    expect(file).toEqual(value)
    expect(file).toMatchObject({ content: 'figures', language, view: 'sector=chips' })
    expect(new URL(file.link).search).toBe('?sector=chips')
    if (file.content !== 'figures') throw new Error(file.content)
    expect(file.figures[0]).toMatchObject({ id: 'nvidia-move', value: -17 })
    expect(file.figures[0]?.sector?.name).toBe(language === 'vi' ? 'Chip' : 'Chips')
  })
})

describe('the table of a chart', () => {
  test('CSV: headings of the page; numbers, and the words that qualify them beside', async () => {
    const { user, words } = openSection({ of: 'table', view: { view: 'table' } })
    await user.click(screen.getByRole('radio', { name: words.content.table }))
    await user.click(screen.getByRole('button', { name: words.download }))
    const { data } = Papa.parse<Record<string, string>>(await textOf(), { header: true, skipEmptyLines: true })
    const value = i18nOf.en.t.table.value
    const about = data.find((row) => row[words.shownColumn(value)] === 'about $180bn')
    expect(about?.[value]).toBe('180')
    const bare = data.find((row) => row[words.shownColumn(value)] === 'rose')
    expect(bare?.[value]).toBe('')
  })

  test('JSON: the cells with number, marks and the figure that they show', async () => {
    const { user, words } = openSection({ of: 'table', view: { view: 'table' } })
    await user.click(screen.getByRole('radio', { name: words.content.table }))
    await user.click(screen.getByRole('radio', { name: 'JSON' }))
    await user.click(screen.getByRole('button', { name: words.download }))
    const value: unknown = JSON.parse(await textOf())
    const file = selectionFileSchema.parse(value)
    expect(file).toEqual(value)
    if (file.content !== 'table') throw new Error(file.content)
    const row = file.rows.find(({ id }) => id === 'nvidia-move')
    expect(row?.cells['value']).toMatchObject({ text: '−17%', value: -17, figure: 'nvidia-move' })
  })

  test('a chart without one says so, and offers nothing', async () => {
    const { user, words } = openSection({ view: { q: 'nobody at all' } })
    await user.click(screen.getByRole('radio', { name: words.content.table }))
    await waitFor(() => expect(screen.getByRole('button', { name: words.download })).toBeDisabled())
    expect(screen.getByText(words.noTable)).toBeVisible()
  })
})

test('of holdings it says what the file holds', () => {
  const { words } = openSection({ view: { view: 'holdings' } })
  expect(screen.getByText(new RegExp(words.holdings.table.slice(0, 30)))).toBeVisible()
  expect(screen.getByText(new RegExp(words.holdings.figures.slice(0, 30)))).toBeVisible()
})

test('the button prints, once what stands on paper only is there', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  render(<PrintButton />)
  await userEvent.setup().click(screen.getByRole('button', { name: dataExportTexts.en.print }))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
})
