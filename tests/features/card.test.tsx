import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { linkTexts } from '../../src/i18n/linkTexts.ts'
import { closePage, companiesShown, en, figure, findCard, markOf, openPage, query } from '../fixtures/page.tsx'
import { readArticleUrl } from '../fixtures/published.ts'

const ARTICLE = readArticleUrl()

afterEach(closePage)

const section = (card: HTMLElement, heading: string): HTMLElement => {
  const found = within(card).getByRole('heading', { name: heading }).parentElement
  if (!found) throw new Error('a heading stands in its section')
  return found
}
const fact = (card: HTMLElement, term: string): string[] =>
  within(card)
    .getAllByRole('term')
    .flatMap((dt) => (dt.textContent === term ? [dt.nextElementSibling?.textContent ?? ''] : []))

describe('a company’s card', () => {
  test('opens from its mark, with focus, and says who it is', async () => {
    const user = await openPage()
    await user.click(markOf('Nvidia'))
    const card = await findCard('Nvidia')
    await waitFor(() => expect(within(card).getByRole('heading', { name: 'Nvidia' })).toHaveFocus())
    expect(card).toHaveTextContent('NVDA · Nasdaq · Chips')
    expect(query()).toBe('company=nvidia')
    expect(markOf('Nvidia')).toHaveAttribute('aria-expanded', 'true')
    expect(markOf('Cameco')).toHaveAttribute('aria-expanded', 'false')
  })

  test('opens from the name of a company without a mark', async () => {
    const user = await openPage()
    await user.click(within(figure()).getByRole('button', { name: en.controls.open('DeepSeek') }))
    const card = await findCard('DeepSeek')
    expect(card).toHaveTextContent(cardTexts.en.privateCompany)
    expect(within(card).queryByRole('heading', { name: cardTexts.en.figures })).not.toBeInTheDocument()
  })

  test('opens by keyboard: arrows to a mark, Enter or Space', async () => {
    const user = await openPage()
    markOf('Siemens Energy').focus()
    await user.keyboard('{ArrowDown}{Enter}')
    await findCard('Nvidia')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(markOf('Nvidia')).toHaveFocus())
    await user.keyboard('{ArrowDown} ')
    await findCard('Cameco')
  })

  test('its move: value, measure, status, precision, time and rank', async () => {
    await openPage('/?company=nvidia')
    const figures = section(await findCard('Nvidia'), cardTexts.en.figures)
    expect(within(figures).getByRole('button', { name: '−17%' })).toBeVisible()
    expect(figures).toHaveTextContent(en.label.measure.marketValueChange)
    expect(figures).toHaveTextContent('2nd largest of 6 falls in the selection')
    expect(fact(figures, cardTexts.en.status)).toEqual([en.label.status.stated])
    expect(fact(figures, cardTexts.en.precision)).toEqual([en.label.precision.rounded])
    expect(fact(figures, cardTexts.en.asOf)).toEqual([`27 January 2025, ${en.label.basis['at-writing']}`])
  })

  test('the rank is the one in the selection', async () => {
    await openPage('/?company=alphabet')
    expect(await findCard('Alphabet')).toHaveTextContent('Joint 4th largest of 6 falls in the selection')
  })

  test('and another under a filter', async () => {
    await openPage('/?company=alphabet&sector=cloud')
    expect(await findCard('Alphabet')).toHaveTextContent('Joint largest of 3 falls in the selection')
  })

  test('one that the filters leave out says so, and has no rank', async () => {
    await openPage('/?company=nvidia&sector=cloud')
    const card = await findCard('Nvidia')
    expect(card).toHaveTextContent(cardTexts.en.notSelected)
    expect(card).not.toHaveTextContent('in the selection')
    expect(companiesShown()).not.toContain('Nvidia')
  })

  test('an arrow has no size and no precision, and the card says what is missing', async () => {
    await openPage('/?company=apple')
    const card = await findCard('Apple')
    expect(within(card).getByRole('button', { name: en.value.directionOnly.rose })).toBeVisible()
    expect(fact(card, cardTexts.en.precision)).toEqual([])
    expect(section(card, cardTexts.en.gaps)).toHaveTextContent(
      cardTexts.en.gap({ kind: 'no-size', direction: 'rose' }, 'Apple', ''),
    )
  })

  test('figures of its groups name the group, and are not its own', async () => {
    await openPage('/?company=microsoft')
    const card = await findCard('Microsoft')
    const own = [section(card, cardTexts.en.figures), section(card, cardTexts.en.otherFigures)]
    expect(own[0]).toHaveTextContent('−3%')
    expect(own[1]).toHaveTextContent('$80bn')
    for (const one of own) expect(one).not.toHaveTextContent('$180bn')
    const shared = section(card, cardTexts.en.groupFigures)
    expect(within(shared).getAllByRole('button', { name: 'about $180bn' })[0]).toBeVisible()
    expect(shared).toHaveTextContent('Alphabet, Amazon, Microsoft and Meta')
    expect(within(card).queryByText(/never split/)).not.toBeInTheDocument()
  })

  test('what the article does not say: capex only within a total, which the gap opens', async () => {
    const user = await openPage('/?company=alphabet')
    const gaps = section(await findCard('Alphabet'), cardTexts.en.gaps)
    await user.click(within(gaps).getByRole('button', { name: /\(about \$180bn\)/ }))
    await findCard('Alphabet, Amazon, Microsoft and Meta')
    expect(query()).toBe('figure=cloud-and-meta-capex-2024')
  })

  test('what the article does not say: no price of a private company', async () => {
    await openPage('/?company=deepseek')
    const gaps = section(await findCard('DeepSeek'), cardTexts.en.gaps)
    expect(gaps).toHaveTextContent(cardTexts.en.gap({ kind: 'no-market-price' }, 'DeepSeek', ''))
    expect(gaps).toHaveTextContent(cardTexts.en.gap({ kind: 'no-own-capex' }, 'DeepSeek', ''))
  })

  test('claims and forces, each with its evidence; a link of the editor’s gives its reason', async () => {
    await openPage('/?company=nvidia')
    const card = await findCard('Nvidia')
    expect(section(card, cardTexts.en.claims)).toHaveTextContent('have the most to worry about')
    const forces = section(card, cardTexts.en.forces)
    expect(forces).toHaveTextContent(linkTexts.en.status.inferred)
    expect(forces).toHaveTextContent('Demand')
    for (const part of [section(card, cardTexts.en.claims), forces]) {
      expect(within(part).getAllByText(/^The Economist, ¶\d$/).length).toBeGreaterThan(0)
    }
  })

  test('speaks Vietnamese', async () => {
    await openPage('/?company=nvidia&lang=vi')
    const card = await findCard('Nvidia')
    expect(card).toHaveTextContent('Thiết kế loại chip')
    expect(card).toHaveTextContent('Lớn thứ 2 trong 6 mức giảm của lựa chọn')
    expect(within(card).getByRole('heading', { name: cardTexts.vi.gaps })).toBeVisible()
  })
})

describe('evidence', () => {
  test('the first figure’s stands open: publisher, title, date, paragraph, what it says, two links', async () => {
    await openPage('/?company=nvidia')
    const figures = section(await findCard('Nvidia'), cardTexts.en.figures)
    expect(within(figures).getByText(/17% lower when the article was written/)).toBeVisible()
    expect(within(figures).getByText('The Economist, “DeepSeek sends a shockwave through markets”')).toBeVisible()
    expect(figures).toHaveTextContent('27 January 2025, paragraph 1')
    const links = within(figures).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `${ARTICLE}#:~:text=has%20slumped%20by%2017%25`,
      ARTICLE,
    ])
    for (const link of links) expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  })

  test('others unfold', async () => {
    const user = await openPage('/?company=nvidia')
    const claims = section(await findCard('Nvidia'), cardTexts.en.claims)
    const [summary] = within(claims).getAllByText(/^The Economist, ¶\d$/)
    if (!summary) throw new Error('a claim has evidence')
    const link = within(claims).getByRole('link', { name: (name) => name.startsWith(cardTexts.en.openPlain) })
    expect(link).not.toBeVisible()
    await user.click(summary)
    expect(link).toBeVisible()
  })

  test('a figure with two sources shows both', async () => {
    await openPage('/?figure=microsoft-capex-2025')
    const figures = section(await findCard('Microsoft'), cardTexts.en.figures)
    expect(within(figures).getByText('The Economist, ¶3; Anadolu Agency')).toBeVisible()
    expect(within(figures).getByText(/Anadolu Agency, “Microsoft to spend/)).toBeVisible()
  })

  test('citations are copied as text, APA and BibTeX', async () => {
    const user = await openPage('/?company=nvidia')
    const card = await findCard('Nvidia')
    const copy = async (label: string): Promise<string> => {
      const [button] = within(card).getAllByRole('button', { name: label })
      await user.click(button ?? card)
      return navigator.clipboard.readText()
    }
    expect(await copy(cardTexts.en.copyFigure)).toMatch(
      /^Nvidia: −17% \(Change in market value; .*at the time of writing; Stated; rounded\)\. The Economist, “.*https/,
    )
    expect(await copy(cardTexts.en.copyText)).toMatch(
      /^The Economist, “DeepSeek sends .*”, 27 January 2025, paragraph 1\. https/,
    )
    expect(await copy(cardTexts.en.copyApa)).toMatch(/^The Economist\. \(2025, January 27\)\./)
    expect(await copy(cardTexts.en.copyBibtex)).toMatch(/^@misc\{economist-2025,/)
    expect(within(card).getAllByText(cardTexts.en.copied)).toHaveLength(2)
  })

  test('where copying is refused, the citation is shown to be copied by hand', async () => {
    const user = await openPage('/?company=nvidia')
    const card = await findCard('Nvidia')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const [button] = within(card).getAllByRole('button', { name: cardTexts.en.copyApa })
    await user.click(button ?? card)
    const field = await within(card).findByRole('textbox', { name: cardTexts.en.cite })
    expect((field as HTMLTextAreaElement).value).toMatch(/^The Economist\. \(2025, January 27\)\./)
    expect(within(card).getByText(cardTexts.en.copyFailed)).toBeVisible()
  })
})

describe('a group’s card', () => {
  test('opens from a key figure: members, figures, working; the figure asked for first', async () => {
    const user = await openPage()
    const keyFigures = screen.getByRole('group', { name: en.masthead.keyFigures })
    await user.click(within(keyFigures).getByRole('button', { name: /about \$180bn/ }))
    const card = await findCard('Alphabet, Amazon, Microsoft and Meta')
    expect(card).toHaveTextContent(cardTexts.en.membership.listed)
    const members = within(card).getByRole('group', { name: cardTexts.en.members })
    expect(
      within(members)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Alphabet', 'Amazon', 'Microsoft', 'Meta'])
    expect(within(card).getAllByRole('button', { name: 'about $180bn' })[0]).toBeVisible()
    const others = section(card, cardTexts.en.otherFigures)
    expect(card.querySelectorAll('.figure-entry')).toHaveLength(1)
    await user.click(within(others).getByRole('button', { name: 'about $115bn' }))
    await waitFor(() => expect(query()).toBe('figure=cloud-and-meta-capex-2023'))
    expect(section(card, cardTexts.en.figures)).toHaveTextContent('about $180bn ÷ (1 + 57%) = about $115bn')
    expect(card.querySelectorAll('.figure-entry')).toHaveLength(1)
  })

  test('a working’s inputs open their own evidence', async () => {
    const user = await openPage('/?figure=microsoft-and-meta-capex-2025')
    const card = await findCard('Microsoft and Meta')
    expect(card).toHaveTextContent('$80bn + $65bn = $145bn')
    await user.click(within(card).getByRole('button', { name: '$65bn' }))
    await findCard('Meta')
    expect(query()).toBe('figure=meta-capex-2025')
  })

  test('a member opens its own card', async () => {
    const user = await openPage('/?figure=cloud-and-meta-capex-2024')
    const card = await findCard('Alphabet, Amazon, Microsoft and Meta')
    await user.click(within(card).getByRole('button', { name: 'Amazon' }))
    await findCard('Amazon')
    expect(query()).toBe('company=amazon')
  })

  test('an unnamed group has no members to show', async () => {
    await openPage('/?figure=american-tech-value-lost')
    const card = await findCard('American tech companies')
    expect(card).toHaveTextContent(cardTexts.en.membership.unnamed)
    expect(within(card).queryByRole('group', { name: cardTexts.en.members })).not.toBeInTheDocument()
  })
})

describe('previous and next', () => {
  test('walk the selection in its order, and stop at its ends', async () => {
    const user = await openPage('/?sector=power,chips&direction=fell&company=siemens-energy')
    const card = await findCard('Siemens Energy')
    const previous = within(card).getByRole('button', { name: cardTexts.en.previous })
    const next = within(card).getByRole('button', { name: cardTexts.en.next })
    expect(previous).toHaveAttribute('aria-disabled', 'true')
    await user.click(previous)
    expect(query()).toContain('company=siemens-energy')
    await user.click(next)
    await findCard('Nvidia')
    await user.click(next)
    const last = await findCard('Cameco')
    expect(within(last).getByRole('button', { name: cardTexts.en.next })).toHaveAttribute('aria-disabled', 'true')
    await user.click(within(last).getByRole('button', { name: cardTexts.en.previous }))
    await findCard('Nvidia')
  })

  test('follow the order that the reader chose', async () => {
    const user = await openPage('/?direction=fell&sort=name&company=cameco')
    await user.click(within(await findCard('Cameco')).getByRole('button', { name: cardTexts.en.next }))
    await findCard('Microsoft')
  })

  test('keep the focus where it is', async () => {
    const user = await openPage('/?company=nvidia')
    const next = within(await findCard('Nvidia')).getByRole('button', { name: cardTexts.en.next })
    await user.click(next)
    await findCard('Cameco')
    expect(next).toHaveFocus()
  })
})

describe('closing', () => {
  test('Escape closes the card and returns the focus to the mark that opened it', async () => {
    const user = await openPage()
    await user.click(markOf('Cameco'))
    const card = await findCard('Cameco')
    await waitFor(() => expect(within(card).getByRole('heading', { name: 'Cameco' })).toHaveFocus())
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Cameco' })).not.toBeInTheDocument()
    expect(markOf('Cameco')).toHaveFocus()
    expect(query()).toBe('')
  })

  test('so does its button', async () => {
    const user = await openPage()
    await user.click(markOf('Cameco'))
    await user.click(within(await findCard('Cameco')).getByRole('button', { name: cardTexts.en.close }))
    expect(markOf('Cameco')).toHaveFocus()
  })

  test('a card that came with the address gives the focus to its company’s mark', async () => {
    const user = await openPage('/?company=cameco')
    await findCard('Cameco')
    await user.keyboard('{Escape}')
    expect(markOf('Cameco')).toHaveFocus()
  })

  test('after a walk, the focus goes back to where the reader came from', async () => {
    const user = await openPage()
    await user.click(markOf('Siemens Energy'))
    await user.click(within(await findCard('Siemens Energy')).getByRole('button', { name: cardTexts.en.next }))
    await findCard('Nvidia')
    await user.keyboard('{Escape}')
    expect(markOf('Siemens Energy')).toHaveFocus()
  })
})

test('every figure of the page that is shown as a number opens its evidence: the headline too', async () => {
  const user = await openPage()
  await user.click(within(screen.getByRole('heading', { level: 1 })).getByRole('button', { name: /about \$1trn/ }))
  await findCard('American tech companies')
  expect(query()).toBe('figure=american-tech-value-lost')
  await user.click(
    within(screen.getByRole('group', { name: en.masthead.keyFigures })).getByRole('button', { name: /Siemens/ }),
  )
  await findCard('Siemens Energy')
  expect(query()).toBe('figure=siemens-energy-move')
})
