import { afterEach, expect, test } from 'vitest'
import { DEFAULT_VIEW, offStage } from '../../src/domain/view/viewFields.ts'
import { linkTo } from '../../src/state/links.ts'

const { origin } = window.location

afterEach(() => {
  window.history.replaceState(null, '', '/')
})

test('a link says what its View says, and carries no parameter of others and no story', () => {
  window.history.replaceState(null, '', '/some/where/?view=table&utm=1#story=abc')
  expect(linkTo({ ...DEFAULT_VIEW, view: 'table', sector: ['cloud'] })).toBe(
    `${origin}/some/where/?view=table&sector=cloud`,
  )
  expect(linkTo(DEFAULT_VIEW)).toBe(`${origin}/some/where/`)
})

test('what is presented or embedded is linked to as it is, and off the stage where that is asked for', () => {
  window.history.replaceState(null, '', '/?present=1&step=3')
  const view = { ...DEFAULT_VIEW, view: 'table', embed: true, chart: 'table' } as const
  expect(linkTo(view)).toBe(`${origin}/?view=table&chart=table&embed=1`)
  expect(linkTo(offStage(view))).toBe(`${origin}/?view=table`)
})
