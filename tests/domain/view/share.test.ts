import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartsToEmbed, heightMessageSchema, viewToEmbed, viewToLink } from '../../../src/domain/view/share.ts'
import { VIEW_BASES } from '../../../src/domain/view/view.ts'
import { DEFAULT_VIEW } from '../../../src/domain/view/viewFields.ts'
import { chartOf, viewNames } from '../../../src/domain/view/views.ts'
import { encodeView, parseView } from '../../../src/domain/view/viewUrl.ts'
import { buildView } from '../../fixtures/dataset.ts'

const LOOKS = { lang: 'vi', theme: 'dark' } as const

describe('a link', () => {
  test('leaves the stage, and sets the looks that were asked for', () => {
    const view = buildView({ view: 'path', present: 'audience', step: 3, talk: 'a', q: 'chip', lang: 'en' })
    expect(encodeView(viewToLink(view, LOOKS))).toBe('?view=path&q=chip&lang=vi&theme=dark')
    expect(encodeView(viewToLink(view, { lang: null, theme: null }))).toBe('?view=path&q=chip')
  })

  test('keeps whose card is open', () => {
    expect(viewToLink(buildView({ company: 'nvidia' }), LOOKS).company).toBe('nvidia')
  })
})

describe('an embedded chart', () => {
  test('stands alone, with no card over it, and names itself', () => {
    const view = buildView({ view: 'capex', company: 'meta', figure: 'a', force: 'b', sector: ['cloud'] })
    expect(encodeView(viewToEmbed(view, 'filed', LOOKS))).toBe(
      '?view=capex&sector=cloud&chart=filed&embed=1&lang=vi&theme=dark',
    )
  })

  test('is one that the view draws, and the one that the page of its address shows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...viewNames()),
        fc.option(fc.constantFrom(...VIEW_BASES)),
        fc.boolean(),
        (name, basis, isPresented) => {
          const view = buildView({ view: name, basis, ...(isPresented ? { present: 'audience', step: 2 } : {}) })
          for (const chart of chartsToEmbed(view)) {
            const reopened = parseView(encodeView(viewToEmbed(view, chart, LOOKS)))
            expect(reopened).toMatchObject({ view: name, embed: true, present: null, ...LOOKS })
            expect(chartOf(reopened)).toBe(chart)
          }
        },
      ),
    )
  })

  test.each([
    ['bars', null, ['bars']],
    ['bars', 'both', ['both']],
    ['path', null, ['path', 'recovery', 'relative', 'abnormal']],
    ['capex', null, ['stated', 'filed', 'plans', 'totals']],
    ['holdings', null, []],
    ['glossary', null, []],
  ] as const)('%s on %s offers %j', (view, basis, charts) => {
    expect(chartsToEmbed({ ...DEFAULT_VIEW, view, basis })).toEqual(charts)
  })
})

test.each([
  [{ type: 'shockwave:height', height: 420 }, true],
  [{ type: 'shockwave:height', height: 1 }, true],
  [{ type: 'shockwave:height', height: 20_000 }, true],
  [{ type: 'shockwave:height', height: 20_001 }, false],
  [{ type: 'shockwave:height', height: 0 }, false],
  [{ type: 'shockwave:height', height: 1.5 }, false],
  [{ type: 'shockwave:height', height: 1e9 }, false],
  [{ type: 'shockwave:height', height: '420' }, false],
  [{ type: 'shockwave:height', height: 420, more: 1 }, false],
  [{ type: 'other', height: 420 }, false],
  ['shockwave:height', false],
  [null, false],
])('the message %j is taken: %s', (message, isTaken) => {
  expect(heightMessageSchema.safeParse(message).success).toBe(isTaken)
})
