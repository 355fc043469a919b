import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeStory, encodeStory, MAX_ADDRESS, MAX_INFLATED } from '../../src/data/storyLink.ts'
import { buildStory, someStory } from '../fixtures/stories.ts'

const linkOf = (way: number, bytes: Uint8Array): string => Buffer.from([way, ...bytes]).toString('base64url')
const plain = (value: unknown): string => linkOf(0, Buffer.from(JSON.stringify(value)))
const deflated = (text: string): string => linkOf(1, deflateRawSync(text, { level: 9 }))

describe('a story in a link', () => {
  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(someStory, async (story) => {
        const encoded = await encodeStory(story)
        expect(encoded).toMatch(/^[\w-]+$/)
        expect(await decodeStory(encoded ?? '')).toEqual({ ok: true, story })
      }),
      { numRuns: 60 },
    )
  })

  test('leaves the editor’s schema out', async () => {
    const encoded = await encodeStory({ ...buildStory(), $schema: 'x.json' })
    expect(await decodeStory(encoded ?? '')).toEqual({ ok: true, story: buildStory() })
  })

  test('is shorter than its JSON, and is read where it was not deflated', async () => {
    const story = buildStory({ title: { vi: 'Ai giảm, ai tăng: '.repeat(5) } })
    expect((await encodeStory(story))?.length).toBeLessThan(JSON.stringify(story).length)
    expect(await decodeStory(plain(story))).toEqual({ ok: true, story })
  })

  test('there is no link for more than a link may inflate to', async () => {
    const notes = { en: 'x'.repeat(4000), vi: 'x'.repeat(4000) }
    const step = buildStory().steps[0]
    const steps = Array.from({ length: 40 }, (_, n) => ({ ...(step as NonNullable<typeof step>), id: `s-${n}`, notes }))
    expect(await encodeStory(buildStory({ steps }))).toBeNull()
  })
})

describe('what is no story', () => {
  test('is a fault, whatever it is', async () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.base64String().map((text) => text.replace(/[+/=]/g, '_')),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => linkOf(0, bytes)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => linkOf(1, bytes)),
      fc.json().map((text) => deflated(text)),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => void expect(await decodeStory(text)).toMatchObject({ ok: false })),
      { numRuns: 300 },
    )
  })

  test('a link cut anywhere is damaged', async () => {
    const encoded = (await encodeStory(buildStory())) ?? ''
    for (let length = 0; length < encoded.length; length += 7) {
      expect(await decodeStory(encoded.slice(0, length))).toEqual({ ok: false, fault: { kind: 'damaged' } })
    }
  })

  test('a small link that inflates to much is not read to its end', async () => {
    const bomb = deflated(' '.repeat(MAX_INFLATED + 1))
    expect(bomb.length).toBeLessThan(MAX_ADDRESS)
    expect(await decodeStory(bomb)).toEqual({ ok: false, fault: { kind: 'too-long' } })
    expect(await decodeStory('A'.repeat(MAX_ADDRESS + 1))).toEqual({ ok: false, fault: { kind: 'too-long' } })
  })

  test('JSON that breaks the rules of the format says where', async () => {
    const read = await decodeStory(plain({ ...buildStory(), steps: [] }))
    expect(read).toMatchObject({ ok: false, fault: { kind: 'invalid', problems: [{ path: '$.steps' }] } })
  })
})
