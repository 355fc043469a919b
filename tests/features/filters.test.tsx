import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import {
  announced,
  chartTitle,
  chips,
  closePage,
  companiesShown,
  countOf,
  en,
  filters,
  openPage,
  option,
  query,
  vietnamese,
} from '../fixtures/page.tsx'

afterEach(closePage)

const { filter, direction, listing, status } = en.label
const FELL = ['Siemens Energy', 'Nvidia', 'Cameco', 'Alphabet', 'Microsoft', 'Amazon']
const START_UPS = 'AI cloud and start-ups'
const ROSE = ['Apple', 'Salesforce']
const search = () => within(filters()).getByRole('textbox', { name: en.filters.find })

const lift = (chip: string) => screen.getByRole('button', { name: en.filters.remove(chip) })

describe('each filter', () => {
  test.each([
    [filter.sector, 'Chips', ['Nvidia']],
    [filter.sector, START_UPS, ['Cerebras', 'CoreWeave', 'Groq']],
    [filter.direction, direction.fell, FELL],
    [filter.direction, direction.rose, ROSE],
    [
      filter.direction,
      direction['not-stated'],
      ['Anthropic', 'Cerebras', 'CoreWeave', 'DeepSeek', 'Groq', 'Meta', 'OpenAI'],
    ],
    [filter.listing, listing.private, ['Anthropic', 'Cerebras', 'CoreWeave', 'DeepSeek', 'Groq', 'OpenAI']],
    [filter.status, status.planned, ['Microsoft', 'Meta']],
    [filter.status, status.combined, ['Alphabet', 'Microsoft', 'Amazon', 'Meta']],
    [filter.status, status['direction-only'], ROSE],
  ])('%s: %s', async (legend, label, expected) => {
    const user = await openPage()
    const count = countOf(legend, label)
    await user.click(option(legend, label))
    expect(option(legend, label)).toBeChecked()
    expect(companiesShown()).toEqual(expected)
    expect(count).toBe(expected.length)
    expect(announced()).toContain(en.filters.announce(expected.length, 15))
    expect(chips()).toEqual([`${legend}: ${label}`, en.filters.reset])
  })

  test('every company is there before any filter, the largest fall first', async () => {
    await openPage()
    expect(companiesShown()).toEqual([
      ...FELL,
      ...ROSE,
      'Anthropic',
      'Cerebras',
      'CoreWeave',
      'DeepSeek',
      'Groq',
      'Meta',
      'OpenAI',
    ])
    expect(announced()).toContain(en.filters.announce(15, 15))
    expect(chips()).toEqual([])
  })
})

describe('together', () => {
  test('several options of one filter add up, several filters narrow down', async () => {
    const user = await openPage()
    await user.click(option(filter.sector, 'Chips'))
    await user.click(option(filter.sector, 'AI model makers'))
    expect(companiesShown()).toEqual(['Nvidia', 'Anthropic', 'DeepSeek', 'OpenAI'])
    await user.click(option(filter.listing, listing.public))
    expect(companiesShown()).toEqual(['Nvidia'])
    await user.click(option(filter.sector, 'AI model makers'))
    expect(companiesShown()).toEqual(['Nvidia'])
    await waitFor(() => expect(query()).toBe('sector=chips&listing=public'))
  })

  test('counts are of what an option would show under the other filters', async () => {
    const user = await openPage()
    expect(countOf(filter.sector, 'Cloud and platforms')).toBe(4)
    await user.click(option(filter.direction, direction.fell))
    expect(countOf(filter.sector, 'Cloud and platforms')).toBe(3)
    expect(countOf(filter.sector, START_UPS)).toBe(0)
    await user.click(option(filter.sector, 'Chips'))
    // Its own filter does not count against an option: choosing Cloud as well would add three.
    expect(countOf(filter.sector, 'Cloud and platforms')).toBe(3)
    expect(countOf(filter.listing, listing.public)).toBe(1)
    expect(countOf(filter.listing, listing.private)).toBe(0)
  })

  test('the title stays true', async () => {
    const user = await openPage()
    expect(chartTitle()).toBe(en.bars.fellFurther('Siemens Energy', 'Nvidia'))
    await user.click(option(filter.sector, 'Chips'))
    expect(chartTitle()).toBe(en.bars.only('Nvidia', 'fell', true))
    await user.click(option(filter.sector, START_UPS))
    expect(chartTitle()).toBe(en.bars.only('Nvidia', 'fell', false))
    await user.click(option(filter.sector, 'Chips'))
    expect(chartTitle()).toBe(en.bars.none)
  })
})

describe('chips', () => {
  test('lift one choice each, and Reset lifts all', async () => {
    const user = await openPage('/?sector=chips,power&listing=public&lens=demand&q=a')
    expect(chips()).toEqual([
      '“a”',
      `${filter.sector}: Chips`,
      `${filter.sector}: Power and equipment`,
      `${filter.listing}: ${listing.public}`,
      `${en.filters.lens}: Demand`,
      en.filters.reset,
    ])
    await user.click(lift(`${filter.sector}: Chips`))
    expect(companiesShown()).toEqual(['Siemens Energy', 'Cameco'])
    expect(option(filter.sector, 'Chips')).not.toBeChecked()
    const group = screen.getByRole('group', { name: en.filters.active })
    await user.click(within(group).getByRole('button', { name: en.filters.reset }))
    expect(companiesShown()).toHaveLength(15)
    expect(search()).toHaveValue('')
    await waitFor(() => expect(query()).toBe(''))
  })

  test('a size range is one chip', async () => {
    const user = await openPage('/?min=-17&max=-3')
    expect(chips()[0]).toBe(`${filter.size}: −17% to −3%`)
    expect(companiesShown()).toEqual(['Nvidia', 'Cameco', 'Alphabet', 'Microsoft'])
    await user.click(lift(`${filter.size}: −17% to −3%`))
    expect(companiesShown()).toHaveLength(15)
  })

  test('the rail has a Reset of its own, which rests while nothing is filtered', async () => {
    const user = await openPage()
    const reset = within(filters()).getByRole('button', { name: en.filters.reset })
    expect(reset).toHaveAttribute('aria-disabled', 'true')
    await user.click(option(filter.sector, 'Chips'))
    expect(reset).toHaveAttribute('aria-disabled', 'false')
    await user.click(reset)
    expect(companiesShown()).toHaveLength(15)
  })
})

test('a chip that is lifted hands the focus to its neighbour, the last one to the page', async () => {
  const user = await openPage('/?sector=chips,power')
  await user.click(lift(`${filter.sector}: Chips`))
  expect(lift(`${filter.sector}: Power and equipment`)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(chips()).toEqual([])
  expect(document.body).not.toHaveFocus()
})

describe('search', () => {
  test('by name, in any case', async () => {
    const user = await openPage()
    await user.type(search(), 'nVID')
    expect(companiesShown()).toEqual(['Nvidia'])
    expect(chips()[0]).toBe('“nVID”')
    await user.click(screen.getByRole('button', { name: en.filters.clearFind }))
    expect(search()).toHaveValue('')
    expect(companiesShown()).toHaveLength(15)
  })

  test('by ticker and by role', async () => {
    const user = await openPage()
    await user.type(search(), 'crm')
    expect(companiesShown()).toEqual(['Salesforce'])
    await user.clear(search())
    await user.type(search(), 'uranium')
    expect(companiesShown()).toEqual(['Cameco'])
  })

  test('a space between two words stays while the second is typed', async () => {
    const user = await openPage()
    await user.type(search(), 'siemens ')
    expect(search()).toHaveValue('siemens ')
    await user.type(search(), 'energy')
    expect(search()).toHaveValue('siemens energy')
    expect(companiesShown()).toEqual(['Siemens Energy'])
  })

  test.each(['điện toán đám mây', 'dien toan dam may', 'ĐIỆN TOÁN đám mây'])(
    'Vietnamese, with or without its marks: %s',
    async (words) => {
      const user = await openPage('/?lang=vi')
      const field = within(filters(vietnamese)).getByRole('textbox', { name: vietnamese.filters.find })
      await user.type(field, words)
      expect(companiesShown(vietnamese)).toEqual(['Alphabet', 'Microsoft', 'Amazon', 'CoreWeave'])
      expect(announced()).toContain(vietnamese.filters.announce(4, 15))
    },
  )

  test('cleared, it keeps the focus', async () => {
    const user = await openPage('/?q=nvidia')
    await user.click(screen.getByRole('button', { name: en.filters.clearFind }))
    expect(search()).toHaveFocus()
  })

  test('follows the View when it changes from elsewhere', async () => {
    const user = await openPage('/?q=nvidia')
    expect(search()).toHaveValue('nvidia')
    await user.click(lift('“nvidia”'))
    expect(search()).toHaveValue('')
  })
})

describe('size of the move', () => {
  const thumb = (name: string) => within(filters()).getByRole('slider', { name })
  const move = (name: string, value: number) => fireEvent.change(thumb(name), { target: { value } })

  test('a range with two ends; companies without a size are left out and counted', async () => {
    await openPage()
    move(en.filters.max, -1)
    expect(thumb(en.filters.max)).toHaveAttribute('aria-valuetext', '−1%')
    expect(companiesShown()).toEqual(FELL)
    expect(within(filters()).getByText(en.filters.leftOut(9))).toBeVisible()
    move(en.filters.max, -2)
    expect(companiesShown()).toEqual(FELL.slice(0, 5))
    move(en.filters.min, -19)
    expect(companiesShown()).toEqual(FELL.slice(1, 5))
    await waitFor(() => expect(query()).toBe('min=-19&max=-2'))
  })

  test('an end that rests at the edge is no limit', async () => {
    await openPage('/?min=-19')
    move(en.filters.min, -20)
    expect(chips()).toEqual([])
    expect(companiesShown()).toHaveLength(15)
  })
})

describe('nothing matches', () => {
  test('says so, and offers each filter that stands in the way; lifting one shows as many as it promised', async () => {
    const user = await openPage('/?sector=chips&direction=rose')
    expect(screen.getByText(noMatchTexts.en.noMatch)).toBeVisible()
    expect(announced()).toContain(en.filters.announce(0, 15))
    expect(screen.queryByRole('figure')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: noMatchTexts.en.relax(filter.direction, 1) })).toBeVisible()
    await user.click(screen.getByRole('button', { name: noMatchTexts.en.relax(filter.sector, 2) }))
    await waitFor(() => expect(companiesShown()).toEqual(['Apple', 'Salesforce']))
  })

  test.each([
    ['/?listing=private&direction=fell', filter.listing, 6],
    ['/?listing=private&direction=fell', filter.direction, 6],
    ['/?q=apple&status=planned', filter.q, 2],
    ['/?q=apple&status=planned', filter.status, 1],
    ['/?q=apple&min=-5', filter.size, 1],
    ['/?sector=software&max=-1', filter.sector, 6],
  ])('%s: lifting %s shows %i', async (address, name, matches) => {
    const user = await openPage(address)
    await user.click(screen.getByRole('button', { name: noMatchTexts.en.relax(name, matches) }))
    await waitFor(() => expect(companiesShown()).toHaveLength(matches))
  })

  test('where no single filter is to blame, Reset is left', async () => {
    const user = await openPage('/?q=nobody&sector=chips&direction=rose')
    expect(screen.getByText(noMatchTexts.en.relaxNone)).toBeVisible()
    await user.click(
      within(screen.getByRole('main')).getAllByRole('button', { name: en.filters.reset }).at(-1) ?? document.body,
    )
    await waitFor(() => expect(companiesShown()).toHaveLength(15))
  })
})
