// Tables and bars of very many rows: only those in sight are on the page.
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LongBars } from '../../src/charts/bars/LongBars.tsx'
import type { TableModel } from '../../src/charts/frame/chart.ts'
import { lazyRow, textCell } from '../../src/charts/frame/chart.ts'
import { NamedCompanies } from '../../src/charts/frame/NamedCompanies.tsx'
import { DataTable } from '../../src/charts/table/DataTable.tsx'
import { I18nContext } from '../../src/i18n/i18n.ts'
import { FixedSizeContext } from '../../src/ui/size/useElementSize.ts'
import { buildBarsModel } from '../../src/views/bars/barsModel.ts'
import { layOutPage } from '../fixtures/browser.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { selectView } from '../fixtures/moves.ts'
import { buildWholeMarket } from '../fixtures/wholeMarket.ts'

const BOX = 600
const ROW = 30
const PAPER = { width: 680, rem: 14, maxHeight: null }

beforeEach(() => {
  layOutPage(900)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.matches('[data-index]') ? ROW : BOX
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(BOX)
  Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
    this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0
    this.dispatchEvent(new Event('scroll'))
  } as typeof Element.prototype.scrollTo
  return () => {
    vi.unstubAllGlobals()
    Reflect.deleteProperty(Element.prototype, 'scrollTo')
  }
})

const draw = (chart: ReactElement) => render(<I18nContext value={i18nOf.en}>{chart}</I18nContext>)

function tableOf(count: number, onBuild = (): void => {}): TableModel {
  return {
    caption: 'Numbers',
    columns: [
      { id: 'name', label: 'Name' },
      { id: 'half', label: 'Half', numeric: true },
    ],
    rows: Array.from({ length: count }, (_, index) =>
      lazyRow(`row-${index}`, false, () => {
        onBuild()
        return {
          name: { ...textCell(`Number ${index}`), opens: { company: `row-${index}` } },
          half: { text: String(index / 2), sort: index / 2 },
        }
      }),
    ),
  }
}

test('a table of a hundred rows holds them all, and counts nothing', async () => {
  draw(<DataTable model={tableOf(100)} onOpen={() => {}} />)
  expect(await screen.findAllByRole('row')).toHaveLength(101)
  expect(screen.getByRole('table')).not.toHaveAttribute('aria-rowcount')
})

test('a longer table says how long it is, and holds and works out the rows in sight', async () => {
  const onBuild = vi.fn()
  draw(<DataTable model={tableOf(5000, onBuild)} onOpen={() => {}} />)
  const table = await screen.findByRole('table', { name: 'Numbers' })
  await vi.waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001'))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows[0]).toHaveAttribute('aria-rowindex', '1')
  expect(rows[1]).toHaveAttribute('aria-rowindex', '2')
  expect(rows.length).toBeLessThan(60)
  expect(onBuild.mock.calls.length).toBeLessThan(100)
  expect(table).toBeDefined()
})

test('the keys End and Home reach rows that were not there', async () => {
  const user = userEvent.setup()
  draw(<DataTable model={tableOf(5000)} onOpen={() => {}} />)
  await vi.waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001'))
  screen.getByRole('button', { name: 'Number 0' }).focus()
  await user.keyboard('{End}')
  const last = await screen.findByRole('button', { name: 'Number 4999' })
  await vi.waitFor(() => expect(last).toHaveFocus())
  expect(last.closest('tr')).toHaveAttribute('aria-rowindex', '5001')
  await user.keyboard('{Home}')
  expect(screen.getByRole('button', { name: 'Name' })).toHaveFocus()
})

test('a longer table is sorted as a whole', async () => {
  const user = userEvent.setup()
  draw(<DataTable model={tableOf(5000)} onOpen={() => {}} />)
  await vi.waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001'))
  await user.click(screen.getByRole('button', { name: 'Half' }))
  await user.click(screen.getByRole('button', { name: /^Half/ }))
  expect(screen.getAllByRole('row')[1]).toHaveTextContent('Number 4999')
})

test('paper has a thousand rows, and says how many are left', async () => {
  draw(
    <FixedSizeContext value={PAPER}>
      <DataTable model={tableOf(1200)} onOpen={() => {}} />
    </FixedSizeContext>,
  )
  expect(screen.getByRole('table')).not.toHaveAttribute('aria-rowcount')
  expect(screen.getAllByRole('row')).toHaveLength(1002)
  expect(screen.getByText('and 200 more rows')).toBeVisible()
})

const market = buildBarsModel(selectView(buildWholeMarket(500), {}), i18nOf.en)

test('the bars between the ends are counted, and open as a list', async () => {
  const user = userEvent.setup()
  const onOpen = vi.fn()
  draw(<LongBars model={market} isBySize onOpen={onOpen} />)
  const marks = market.rows.length
  const chart = screen.getByRole('group', { name: market.frame.title })
  expect(within(chart).getAllByRole('button').length).toBeLessThanOrEqual(50)
  const columns = [...chart.querySelectorAll('.chart-spread rect')]
  expect(columns.length).toBeGreaterThan(10)
  expect(screen.queryByRole('list')).toBe(null)
  await user.click(screen.getByRole('button', { name: `Show all ${marks} as a list` }))
  const items = within(screen.getByRole('group', { name: `All ${marks} moves` })).getAllByRole('listitem')
  expect(items.length).toBeLessThan(60)
  expect(items[0]).toHaveAttribute('aria-setsize', String(marks))
  expect(items[0]).toHaveAttribute('aria-posinset', '1')
  const [first] = market.rows
  await user.click(within(items[0] as HTMLElement).getByRole('button'))
  expect(onOpen).toHaveBeenCalledWith({ company: first?.key })
  await user.click(screen.getByRole('button', { name: 'Hide the list' }))
  expect(screen.queryByRole('list')).toBe(null)
})

test('in another order than by size, all bars are a list', () => {
  draw(<LongBars model={market} isBySize={false} onOpen={() => {}} />)
  expect(screen.getByRole('list')).toBeVisible()
  expect(screen.queryByRole('group', { name: market.frame.title })).toBe(null)
})

test('a picture has the ends and what is between, in any order', () => {
  draw(
    <FixedSizeContext value={PAPER}>
      <LongBars model={market} isBySize={false} onOpen={() => {}} />
    </FixedSizeContext>,
  )
  expect(screen.getByRole('group', { name: market.frame.title })).toBeVisible()
  expect(screen.queryByRole('list')).toBe(null)
})

test('forty names show, and the others on demand', async () => {
  const user = userEvent.setup()
  const companies = Array.from({ length: 500 }, (_, index) => ({
    id: `n${index}`,
    name: `Name ${index}`,
    dimmed: false,
    link: null,
  }))
  draw(<NamedCompanies heading="Others" companies={companies} onOpen={() => {}} />)
  expect(screen.getAllByRole('button')).toHaveLength(41)
  await user.click(screen.getByRole('button', { name: 'and 460 more' }))
  expect(screen.getAllByRole('button')).toHaveLength(441)
  await user.click(screen.getByRole('button', { name: 'and 60 more' }))
  expect(screen.getAllByRole('button')).toHaveLength(500)
})
