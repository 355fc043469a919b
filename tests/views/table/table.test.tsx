import { within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { figureTexts } from '../../../src/i18n/figureTexts.ts'
import { tableTexts } from '../../../src/views/table/tableTexts.ts'
import { closePage, en, figure, findCard, openPage, query, vietnamese } from '../../fixtures/page.tsx'
import { readDeepSeek } from '../../fixtures/published.ts'

afterEach(closePage)

const COLUMNS = ['company', 'ticker', 'sector', 'measure', 'value', 'basis', 'status', 'source', 'paragraph'] as const
type Column = (typeof COLUMNS)[number]
const NAMES: Readonly<Record<Column, string>> = { ...en.table, ...tableTexts.en }

const table = () => within(figure()).getByRole('table', { name: en.table.caption })
const header = (column: Column) => within(table()).getByRole('columnheader', { name: NAMES[column] })
const sort = (user: UserEvent, column: Column) => user.click(within(header(column)).getByRole('button'))

/** The texts of a column, from top to bottom. */
function textsOf(column: Column): string[] {
  const index = COLUMNS.indexOf(column)
  return within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[index]?.textContent ?? '')
}

test('every figure is a row, and every column has its name', async () => {
  await openPage('/?view=table')
  expect(textsOf('company')).toHaveLength(readDeepSeek().figures.length)
  expect(
    within(table())
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(COLUMNS.map((column) => NAMES[column]))
  const [nvidia] = within(table()).getAllByRole('row', { name: /^Nvidia/ })
  expect([...(nvidia?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Nvidia',
    'NVDA',
    'Chips',
    'Change in market value',
    '−17%',
    'when written',
    'Stated',
    'The Economist',
    '1',
  ])
})

describe('sorting', () => {
  test.each(COLUMNS)('by %s: up, down, and with what has no value last both ways', async (column) => {
    const user = await openPage('/?view=table')
    expect(header(column)).toHaveAttribute('aria-sort', 'none')
    await sort(user, column)
    expect(header(column)).toHaveAttribute('aria-sort', 'ascending')
    const up = textsOf(column)
    await sort(user, column)
    expect(header(column)).toHaveAttribute('aria-sort', 'descending')
    const down = textsOf(column)
    const isMissing = (text: string): boolean =>
      text === en.table.none || (column === 'value' && Object.values(en.value.directionShort).includes(text))
    for (const texts of [up, down]) {
      const firstMissing = texts.findIndex(isMissing)
      if (firstMissing >= 0) expect(texts.slice(firstMissing).every(isMissing)).toBe(true)
    }
    const stated = (texts: readonly string[]) => texts.filter((text) => !isMissing(text))
    expect(up.toSorted()).toEqual(down.toSorted())
    // The first of several paragraphs decides; those that share it may stand either way.
    const first = (text: string): string => text.split(', ', 1).join()
    const key = column === 'paragraph' ? first : String
    expect(stated(up).map(key)).toEqual(stated(down).map(key).toReversed())
    if (column !== 'value') {
      expect(stated(up).map(key)).toEqual(
        stated(up)
          .map(key)
          .toSorted(new Intl.Collator('en', { numeric: true }).compare),
      )
    }
  })

  test('values go by number, not by letter', async () => {
    const user = await openPage('/?view=table&direction=fell&listing=public')
    await sort(user, 'value')
    expect(textsOf('value').slice(0, 6)).toEqual(['−20%', '−17%', '−13%', '−3%', '−3%', '−1%'])
  })

  test('one column at a time, and the first order again after the third press', async () => {
    const user = await openPage('/?view=table')
    const before = textsOf('company')
    await sort(user, 'company')
    await sort(user, 'ticker')
    expect(header('company')).toHaveAttribute('aria-sort', 'none')
    await sort(user, 'ticker')
    await sort(user, 'ticker')
    expect(header('ticker')).toHaveAttribute('aria-sort', 'none')
    expect(textsOf('company')).toEqual(before)
  })

  test('by keyboard: the table is one Tab stop', async () => {
    const user = await openPage('/?view=table')
    const stops = within(table())
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(stops).toHaveLength(1)
    stops[0]?.focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(header('ticker')).toHaveAttribute('aria-sort', 'ascending')
  })
})

describe('the selection', () => {
  test('filters rows by company, keeps listed groups, and hides the others with a note', async () => {
    await openPage('/?view=table&sector=power')
    expect(new Set(textsOf('company'))).toEqual(new Set(['Siemens Energy', 'Cameco']))
    expect(figure()).toHaveTextContent(figureTexts.en.hiddenGroups)
  })

  test('a listed group shows with one of its members', async () => {
    await openPage('/?view=table&q=amazon')
    expect(new Set(textsOf('company'))).toEqual(new Set(['Amazon', 'Alphabet, Amazon, Microsoft and Meta']))
  })

  test('cells open the company or the figure', async () => {
    const user = await openPage('/?view=table')
    await user.click(within(table()).getByRole('button', { name: '$65bn' }))
    await findCard('Meta')
    expect(query()).toBe('view=table&figure=meta-capex-2025')
    await user.click(within(table()).getAllByRole('button', { name: 'Cameco' })[0] ?? document.body)
    await findCard('Cameco')
    expect(query()).toBe('view=table&company=cameco')
  })

  test('every other cell of a row opens its figure', async () => {
    const user = await openPage('/?view=table&q=cameco')
    const row = within(table()).getAllByRole('row')[1] ?? table()
    for (const name of ['CCJ', en.label.measure.sharePriceChange, '4']) {
      await user.click(within(row).getByRole('button', { name }))
      await findCard('Cameco')
      expect(query()).toBe('view=table&q=cameco&figure=cameco-move')
      await user.keyboard('{Escape}')
    }
  })
})

test('speaks Vietnamese, numbers too', async () => {
  await openPage('/?view=table&lang=vi&q=microsoft')
  const words = within(figure()).getByRole('table', { name: vietnamese.table.caption })
  expect(words).toHaveTextContent('80 tỷ USD')
  expect(words).toHaveTextContent('khoảng 180 tỷ USD')
})

test('figures that differ in how long they look differ in name, and say from when to when in one line', async () => {
  await openPage('/?view=table&basis=close&q=nvidia')
  const rows = within(table()).getAllByRole('row').slice(1)
  const texts = rows.map((row) => [...row.children].map(({ textContent }) => textContent?.replace(/\s/g, ' ') ?? ''))
  const lowest = texts.filter((row) => row[COLUMNS.indexOf('measure')]?.startsWith('Lowest'))
  expect(lowest.map((row) => [row[COLUMNS.indexOf('measure')], row[COLUMNS.indexOf('basis')]])).toEqual([
    [tableTexts.en.lowest(5), '27 Jan – 3 Feb 2025'],
    [tableTexts.en.lowest(20), '27 Jan – 25 Feb 2025'],
  ])
})

test('the head stays in sight above more rows than are seen at once', async () => {
  await openPage('/?view=table')
  expect(table()).toHaveAttribute('data-long')
  expect(table().closest('[role="region"]')).toHaveClass('scrolls-long')
})
