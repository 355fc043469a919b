// React in a page that a translator rewrites: nothing fails, nothing is stale, doubled, or out of place.
import { render } from '@testing-library/react'
import { Fragment } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followTranslation } from '../../../src/app/start/followTranslation.ts'

/** The ways to put an element around a text. */
const WAYS: Readonly<Record<string, (text: Text, wrapper: Element) => void>> = {
  'a copy in its place': (text, wrapper) => {
    wrapper.append(text.data)
    text.replaceWith(wrapper)
  },
  'two elements in its place': (text, wrapper) => {
    wrapper.append(document.createElement('font'))
    wrapper.firstElementChild?.append(text.data)
    text.replaceWith(wrapper)
  },
  'the text itself, moved into it': (text, wrapper) => {
    text.replaceWith(wrapper)
    wrapper.append(text)
  },
}

let stop: () => void

beforeEach(() => {
  stop = followTranslation()
})

afterEach(() => stop())

/** Puts an element around each text on the page that has none yet, and waits as a browser does before it paints. */
async function translate(place: Element, wrap: (text: Text, wrapper: Element) => void): Promise<void> {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data !== '' && !text.parentElement?.closest('font')) wrap(text, document.createElement('font'))
  }
  await Promise.resolve()
}

interface LineProps {
  readonly count: number
  readonly note?: string
  readonly isMarked?: boolean
}

function Line({ count, note, isMarked = false }: LineProps) {
  return (
    <p>
      {isMarked && <b>marked</b>}
      {count} of {15} companies
      {note}
      {isMarked && <i>last</i>}
    </p>
  )
}

/** Draws, translates, draws the next one in its place, and gives what then stands there before it is translated. */
async function follow(way: string, ...drawings: readonly React.ReactNode[]): Promise<string[]> {
  const wrap = WAYS[way]
  if (!wrap) throw new Error(`There is no way "${way}".`)
  const seen: string[] = []
  const { container, rerender, unmount } = render(null)
  for (const drawing of drawings) {
    rerender(drawing)
    await Promise.resolve()
    seen.push(container.textContent ?? '')
    await translate(container, wrap)
    expect(container.textContent).toBe(seen.at(-1))
  }
  unmount()
  expect(container.textContent).toBe('')
  return seen
}

const ways = Object.keys(WAYS)

test.each(ways)('a text that changes is shown anew, and again after it was translated anew: %s', async (way) => {
  const seen = await follow(way, <Line count={3} />, <Line count={12} />, <Line count={7} />)
  expect(seen).toEqual(['3 of 15 companies', '12 of 15 companies', '7 of 15 companies'])
})

test.each(ways)('a text that comes and goes leaves nothing behind: %s', async (way) => {
  const noted = <Line count={3} note=" or more" />
  const seen = await follow(way, <Line count={3} />, noted, <Line count={3} />, noted)
  expect(seen).toEqual([
    '3 of 15 companies',
    '3 of 15 companies or more',
    '3 of 15 companies',
    '3 of 15 companies or more',
  ])
})

test.each(ways)('an element finds its place before and after translated texts: %s', async (way) => {
  const seen = await follow(way, <Line count={3} />, <Line count={3} isMarked />, <Line count={4} />)
  expect(seen).toEqual(['3 of 15 companies', 'marked3 of 15 companieslast', '4 of 15 companies'])
})

test.each(ways)('texts keep the order of what they belong to: %s', async (way) => {
  const list = (names: readonly string[]) => (
    <p>
      {names.map((name) => (
        <Fragment key={name}>
          {name}, <b>{name.length}</b>
        </Fragment>
      ))}
      {names.length} names
    </p>
  )
  const seen = await follow(
    way,
    list(['Arm', 'Nvidia', 'Dell']),
    list(['Dell', 'Nvidia', 'Arm']),
    list(['Arm', 'Dell']),
  )
  expect(seen).toEqual(['Arm, 3Nvidia, 6Dell, 43 names', 'Dell, 4Nvidia, 6Arm, 33 names', 'Arm, 3Dell, 42 names'])
})

test.each(ways)('a text that becomes empty, and an element whose only child it was: %s', async (way) => {
  const seen = await follow(
    way,
    <p>one</p>,
    <p>two</p>,
    <p>{''}</p>,
    <Line count={1} note="?" />,
    <Line count={1} note="" />,
  )
  expect(seen).toEqual(['one', 'two', '', '1 of 15 companies?', '1 of 15 companies'])
})
