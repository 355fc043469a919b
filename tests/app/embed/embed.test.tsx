// The page that stands in a frame of somebody else's.
import { render, screen, waitFor, within } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useEmbedHeight } from '../../../src/app/embed/useEmbedHeight.ts'
import { parseView } from '../../../src/domain/view/viewUrl.ts'
import { shareTexts } from '../../../src/features/share/shareTexts.ts'
import { cardTexts } from '../../../src/i18n/cardTexts.ts'
import { errorTexts } from '../../../src/i18n/errorTexts.ts'
import { deleteHoldings, giveHoldings } from '../../../src/state/holdings.ts'
import { useViewStore } from '../../../src/state/viewStore.ts'
import { CATALOGUE, closePage, en, FILINGS, findCard, openPage, PHONE, query, startPage } from '../../fixtures/page.tsx'

afterEach(() => {
  closePage()
  deleteHoldings()
})

const words = shareTexts.en.embed
const fullViewLink = () => screen.findByRole('link', { name: new RegExp(words.openFull) })
const chartsShown = () => screen.getAllByRole('figure').map((figure) => figure.dataset['chart'])

describe('what stands in it', () => {
  test('one chart with its source, and nothing else of the page', async () => {
    await openPage('/?view=capex&chart=filed&embed=1', { width: PHONE })
    expect(chartsShown()).toEqual(['filed'])
    expect(within(screen.getByRole('figure')).getAllByRole('link').length).toBeGreaterThan(0)
    for (const role of ['banner', 'navigation', 'search', 'complementary'] as const) {
      expect(screen.queryByRole(role)).toBeNull()
    }
    expect(screen.queryByRole('group', { name: en.filters.lens })).toBeNull()
    expect(screen.queryByRole('link', { name: en.skipToMain })).toBeNull()
  })

  test('a way to the same view, whole, in a tab of its own', async () => {
    await openPage('/?view=capex&chart=filed&embed=1&sector=cloud&trend=lines&lang=en&theme=dark')
    const link = await fullViewLink()
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(parseView(link.getAttribute('href') ?? '')).toEqual({ ...useViewStore.getState().view, embed: false })
  })

  test('its controls stay live, and the link to the full view goes along', async () => {
    const user = await openPage('/?embed=1')
    await user.click(screen.getByRole('radio', { name: en.label.sort.name }))
    await waitFor(() => expect(query()).toBe('sort=name&embed=1'))
    expect((await fullViewLink()).getAttribute('href')).toBe(`${window.location.origin}/?sort=name`)
  })

  test('its keys are those of the page around', async () => {
    const user = await openPage('/?embed=1')
    await user.keyboard('3xtps?')
    expect(query()).toBe('embed=1')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('no holdings, be there any on the device or not', async () => {
    giveHoldings('NVDA 10000', 'en')
    startPage('/?view=holdings&embed=1')
    expect(await screen.findByText(words.holdings)).toBeVisible()
    expect(screen.queryByRole('figure')).toBeNull()
  })
})

describe('a mark', () => {
  test('opens its card over the chart, to walk through and close by keys', async () => {
    const user = await openPage('/?embed=1')
    const mark = screen.getByRole('button', { name: /^Nvidia: / })
    await user.click(mark)
    const card = await findCard('Nvidia')
    expect(screen.getByRole('dialog', { name: en.card.label('Nvidia') })).toContainElement(card)
    expect(within(card).getAllByRole('link', { name: new RegExp(cardTexts.en.openPlain) }).length).toBeGreaterThan(0)
    // There is no table of pinned companies here.
    expect(within(card).queryByRole('button', { name: cardTexts.en.pin })).toBeNull()
    await user.click(within(card).getByRole('button', { name: cardTexts.en.next }))
    await findCard('Cameco')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(mark).toHaveFocus()
    // Changes that replace the entry are written at intervals.
    await waitFor(() => expect(query()).toBe('embed=1'))
  })

  test('opens the full view with its card where the frame is too low for one', async () => {
    vi.stubGlobal('innerHeight', 300)
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const user = await openPage('/?embed=1&sector=chips')
    await user.click(screen.getByRole('button', { name: /^Nvidia: / }))
    expect(open).toHaveBeenCalledExactlyOnceWith(
      `${window.location.origin}/?sector=chips&company=nvidia`,
      '_blank',
      'noopener',
    )
    expect(query()).toBe('embed=1&sector=chips')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('where there is nothing to show', () => {
  test('of the event: says why, and offers to try again', async () => {
    const answer = vi.fn(() => new Response('', { status: 403 }))
    const { user } = startPage('/?embed=1', { files: { [CATALOGUE]: answer } })
    expect(await screen.findByRole('alert')).toHaveTextContent(errorTexts.en.kinds.refused)
    expect(await fullViewLink()).toBeVisible()
    answer.mockClear()
    await user.click(screen.getByRole('button', { name: en.controls.retry }))
    await waitFor(() => expect(answer).toHaveBeenCalled())
  })

  test('of the filings: says so in the place of their chart, and not beside what needs none', async () => {
    const files = { [FILINGS]: () => new Response('', { status: 403 }) }
    startPage('/?view=capex&chart=filed&embed=1', { files })
    expect(await screen.findByRole('heading', { name: errorTexts.en.headingPart.filings })).toBeVisible()
    closePage()
    await openPage('/?view=capex&chart=stated&embed=1', { files })
    expect(chartsShown()).toEqual(['stated'])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('of a filter: offers to lift it', async () => {
    const user = await openPage('/?embed=1&sector=models&direction=fell')
    await user.click(await screen.findByRole('button', { name: en.filters.reset }))
    await waitFor(() => expect(chartsShown()).toEqual(['bars']))
  })
})

describe('its height', () => {
  const told: unknown[][] = []
  let resize = (): void => {}

  function Frame() {
    const ref = useRef<HTMLDivElement>(null)
    useEmbedHeight(ref)
    return <div ref={ref} />
  }

  function show(height: number): () => void {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        disconnect(): void {}
        constructor(callback: () => void) {
          resize = callback
        }
      },
    )
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    const becomes = (next: number): void => {
      box.mockReturnValue(new DOMRect(0, 0, 390, next))
    }
    becomes(height)
    render(<Frame />)
    return () => {
      becomes(530)
      resize()
    }
  }

  test('is told to the page around, rounded up, whenever it changes, and nothing else is', () => {
    vi.stubGlobal('parent', { postMessage: (...message: unknown[]) => told.push(message) })
    const grow = show(410.2)
    expect(told).toEqual([[{ type: 'shockwave:height', height: 411 }, '*']])
    resize()
    expect(told).toHaveLength(1)
    grow()
    expect(told.slice(1)).toEqual([[{ type: 'shockwave:height', height: 530 }, '*']])
  })

  test('is told to nobody where there is no page around', () => {
    const post = vi.spyOn(window, 'postMessage')
    show(410)()
    expect(post).not.toHaveBeenCalled()
  })
})
