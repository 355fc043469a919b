import { describe, expect, test } from 'vitest'
import { NO_STATUSES, withMarked } from '../../../src/charts/frame/fixedKeys.ts'
import { keyLines, tellStatuses } from '../../../src/charts/frame/statusKey.ts'
import type { Status } from '../../../src/domain/dataset/schema.ts'
import { i18nOf } from '../../fixtures/languages.ts'

const { en } = i18nOf
const marks = (...statuses: readonly (Status | readonly Status[])[]) =>
  statuses.map((status, place) => ({ name: `c${place}`, marks: [status].flat() }))

describe('what all share', () => {
  test.each(['derived', 'planned', 'combined'] as const)('%s is plain', (status) => {
    const { key, look } = tellStatuses(marks(status, status))
    expect(key).toEqual({ plain: status, stated: [], marked: [] })
    expect(look([status])).toEqual([])
  })

  test('stated is plain as it is', () => {
    const { key, look } = tellStatuses(marks('stated', 'stated'))
    expect(key.plain).toBe('stated')
    expect(look(['stated'])).toEqual(['stated'])
  })

  test('arrows have their own look beside it', () => {
    const { key } = tellStatuses(marks('stated', 'direction-only', 'stated'))
    expect(key).toEqual({ plain: 'stated', stated: [], marked: ['direction-only'] })
    expect(tellStatuses(marks('direction-only')).key).toEqual({ plain: null, stated: [], marked: ['direction-only'] })
  })
})

describe('exceptions', () => {
  test('a few stated among many worked out are plain too, and named', () => {
    const { key, look } = tellStatuses(marks('derived', 'stated', 'derived', 'derived'))
    expect(key).toEqual({ plain: 'derived', stated: ['c1'], marked: [] })
    expect(look(['derived'])).toEqual([])
    expect(look(['stated'])).toEqual(['stated'])
  })

  test('a mark of two values, one of them stated, is one of the few', () => {
    const { key, look } = tellStatuses(marks('derived', ['stated', 'derived'], 'derived', 'derived'))
    expect(key).toEqual({ plain: 'derived', stated: ['c1'], marked: [] })
    expect(look(['stated', 'derived'])).toEqual(['stated'])
  })

  test('where they are not few, each status has its look', () => {
    for (const mixed of [
      marks('derived', 'stated', 'derived'),
      marks('stated', 'stated', 'stated', 'stated', ...Array<Status>(20).fill('derived')),
      marks('stated', 'stated', 'stated', 'derived'),
      marks('derived', 'derived', 'planned', 'derived'),
      marks('derived', ['derived', 'combined'], 'derived', 'derived'),
    ]) {
      const { key, look } = tellStatuses(mixed)
      expect(key.plain).toBeNull()
      expect(new Set(key.marked)).toEqual(new Set(mixed.flatMap((mark) => mark.marks)))
      expect(look(['derived'])).toEqual(['derived'])
    }
  })

  test('nothing drawn has no key', () => {
    expect(tellStatuses([]).key).toEqual(NO_STATUSES)
    expect(keyLines(NO_STATUSES, en)).toEqual([])
  })
})

test('the key speaks of plain marks first, without a sign', () => {
  const { label } = en.t
  const key = { plain: 'derived', of: 'At the close', stated: ['Nvidia', 'Vistra'], marked: [] } as const
  expect(keyLines(withMarked(key, ['direction-only']), en)).toEqual([
    { status: null, text: `At the close: ${label.status.derived}: ${label.statusMeaning.derived}` },
    { status: null, text: `Nvidia and Vistra: ${label.statusMeaning.stated}` },
    { status: 'direction-only', text: `${label.status['direction-only']}: ${label.statusMeaning['direction-only']}` },
  ])
})
