import { expect, test } from 'vitest'
import { MAX_JSON_BYTES, readJsonFile } from '../../src/data/readJsonFile.ts'
import { parseStory } from '../../src/domain/story/story.ts'
import { buildStory } from '../fixtures/stories.ts'

const FORMAT = 'shockwave-story/1'

async function faultOf(content: string, size = content.length) {
  const bytes = new TextEncoder().encode(content)
  const read = await readJsonFile({ size, arrayBuffer: async () => bytes.buffer }, FORMAT, parseStory)
  return read.ok ? null : read.fault
}

test('a story is read as it is', async () => {
  expect(await faultOf(JSON.stringify(buildStory()))).toBeNull()
  expect(await faultOf(`\uFEFF${JSON.stringify(buildStory())}`)).toBeNull()
})

test('what is no story is named', async () => {
  expect(await faultOf('{\n  "format": "shockwave-story/1",,\n}')).toMatchObject({
    kind: 'syntax',
    line: 2,
    column: 33,
  })
  expect(await faultOf('{"format":"shockwave/1"}')).toEqual({ kind: 'other-format', found: 'shockwave/1' })
  expect(await faultOf('[]')).toMatchObject({ kind: 'invalid', problems: [{ path: '$' }] })
  expect(await faultOf(JSON.stringify({ ...buildStory(), colour: 1 }))).toMatchObject({
    kind: 'invalid',
    problems: [{ path: '$.colour', found: '1' }],
  })
  expect(await faultOf('')).toEqual({ kind: 'empty' })
  expect(await faultOf('<html>')).toEqual({ kind: 'html' })
})

test('a large file is refused unread, and one that is gone is told of', async () => {
  const refuse = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  const read = (size: number) => readJsonFile({ size, arrayBuffer: refuse }, FORMAT, parseStory)
  expect(await read(MAX_JSON_BYTES + 1)).toEqual({
    ok: false,
    fault: { kind: 'too-large', bytes: MAX_JSON_BYTES + 1 },
  })
  expect(await read(5)).toEqual({ ok: false, fault: { kind: 'unreadable' } })
})
