// Links as mail programs, chats and editors pass them on.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLeftOut } from '../../../src/domain/view/leftOut.ts'
import { encodeView, isOfView, parseView } from '../../../src/domain/view/viewUrl.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { someView } from '../../fixtures/stories.ts'

const MEANT = '?view=sectors&sector=chips,power&min=-12.5'

describe('what was done to a link on its way is undone', () => {
  test.each([
    ['a full stop at its end', '?view=sectors&sector=chips,power&min=-12.5.'],
    ['brackets and quotes at its end', '?view=sectors&sector=chips,power&min=-12.5)”.'],
    ['spaces after commas', '?view=sectors&sector=chips,%20power&min=-12.5'],
    ['spaces as plus signs', '?view=sectors&sector=chips,+power+&min=-12.5'],
    ['commas encoded', '?view=sectors&sector=chips%2Cpower&min=-12.5'],
    ['commas encoded twice', '?view=sectors&sector=chips%252Cpower&min=-12.5'],
    ['HTML', '?view=sectors&amp;sector=chips,power&amp;min=-12.5'],
    ['HTML in HTML', '?view=sectors&amp;amp;sector=chips,power&amp;amp;min=-12.5'],
    ['the whole query encoded', '?view%3Dsectors%26sector%3Dchips%2Cpower%26min%3D-12.5'],
    ['the whole query encoded twice', '?view%253Dsectors%2526sector%253Dchips%252Cpower%2526min%253D-12.5'],
    ['a list in parts', '?view=sectors&sector=chips&sector=power&min=-12.5'],
    ['a parameter given twice', '?view=sectors&sector=chips,power&min=-12.5&view=sectors&min=-12.5'],
    ['a minus sign', '?view=sectors&sector=chips,power&min=−12.5'],
    ['a dash', '?view=sectors&sector=chips,power&min=%E2%80%9312.5'],
  ])('%s', (_, query) => {
    const view = parseView(query)
    expect(encodeView(view)).toBe(MEANT)
    expect(findLeftOut(query, view)).toEqual([])
  })

  test('hyphens that do not break a line', () => {
    expect(parseView('?event=deepseek‑2025‑01‑27&company=siemens‐energy')).toMatchObject({
      event: 'deepseek-2025-01-27',
      company: 'siemens-energy',
    })
  })

  test('not in the words that are searched for', () => {
    expect(parseView('?q=what%3F%20100%2525 – yes.').q).toBe('what? 100%25 – yes.')
  })

  test('and what the page writes means what it meant, however it is passed on', () => {
    const ways: readonly ((query: string) => string)[] = [
      (query) => query.replaceAll('&', '&amp;'),
      (query) => `${query}).`,
      (query) => query.replaceAll(',', ',%20'),
      (query) => `?${encodeURIComponent(query.slice(1))}`,
    ]
    fc.assert(
      fc.property(someView, fc.constantFrom(...ways), (view, passOn) => {
        const query = encodeView({ ...view, q: '' })
        if (query !== '') expect(encodeView(parseView(passOn(query)))).toBe(query)
      }),
    )
  })
})

test('parameters in any form are known as those of a View', () => {
  expect(['sector', 'amp;sector', 'amp;amp;q', 'view=bars&min'].map(isOfView)).toEqual([true, true, true, true])
  expect(['utm_source', 'amp;utm_source', 'amp'].map(isOfView)).toEqual([false, false, false])
})

describe('what is left out is told', () => {
  test.each([
    ['?sector=chips,Ch%20ips', [['sector', 'Ch ips']]],
    [
      '?view=pie&listing=public,listed',
      [
        ['view', 'pie'],
        ['listing', 'listed'],
      ],
    ],
    ['?min=twelve&max=-3', [['min', 'twelve']]],
    ['?basis=close&basis=at-writing', [['basis', 'at-writing']]],
    [
      '?scenario=1,2&sort=random&sort=name',
      [
        ['scenario', '1,2'],
        ['sort', 'name'],
        ['sort', 'random'],
      ],
    ],
    ['?sort=size&group=none&scale=linear', []],
    ['?lang=de&theme=pink&present=9&embed=2&utm_source=mail&event=another', []],
    ['?q=anything, at all.&chart=nothing', []],
    ['?sector=&min=', []],
  ])('%s', (query, expected) => {
    const found = findLeftOut(query, parseView(query)).map(({ key, text }) => [key, text])
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  test('also what the data lack', () => {
    const shown = buildView({ sector: ['chips'], basis: null, company: null })
    expect(findLeftOut('?sector=chips,metals&company=nobody&basis=at-writing', shown)).toEqual([
      { key: 'sector', text: 'metals' },
      { key: 'company', text: 'nobody' },
    ])
  })

  test('nothing of what the page itself writes', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const query = encodeView(view)
        expect(findLeftOut(query, parseView(query))).toEqual([])
      }),
    )
  })
})
