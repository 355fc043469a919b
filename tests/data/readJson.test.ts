import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/data/readJson.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const BOM = [0xef, 0xbb, 0xbf]

function canParse(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** UTF-16 of either byte order, with or without its mark. */
function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array<ArrayBuffer> {
  const units = Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.charCodeAt(0))
  const bytes = units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
  return Uint8Array.from(bytes)
}

describe('what can be read', () => {
  test.each<[name: string, bytes: Uint8Array<ArrayBuffer>, more?: object]>([
    ['plain', utf8('{"a":[1,"điện"]}')],
    ['with a byte order mark', Uint8Array.from([...BOM, ...utf8('{"a":[1,"điện"]}')])],
    ['with an angle bracket in a text', utf8('{"a":[1,"điện"],"b":"<b>"}'), { b: '<b>' }],
    ['with white space around it', utf8(' \r\n\t{"a":[1,"điện"]}\n')],
  ])('%s', async (_, bytes, more = {}) => {
    expect(await readJson(bytes)).toEqual({ ok: true, value: { a: [1, 'điện'], ...more } })
  })

  test('whatever JSON writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value)
        expect(await readJson(utf8(text))).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })
})

describe('what cannot', () => {
  test.each([
    ['no bytes', new Uint8Array()],
    ['white space', utf8(' \r\n\t ')],
    ['a byte order mark alone', Uint8Array.from(BOM)],
  ])('empty: %s', async (_, bytes) => {
    expect(await readJson(bytes)).toEqual({ ok: false, fault: { kind: 'empty' } })
  })

  test.each([
    ['little-endian, marked', utf16('{"a":1}', 'little', true)],
    ['big-endian, marked', utf16('{"a":1}', 'big', true)],
    ['little-endian', utf16('{"a":1}', 'little', false)],
    ['big-endian', utf16('{"a":1}', 'big', false)],
  ])('UTF-16: %s', async (_, bytes) => {
    expect(await readJson(bytes)).toEqual({ ok: false, fault: { kind: 'encoding', line: 1, guess: 'utf-16' } })
  })

  test.each([
    ['half a mark', [0xff, 0x22]],
    ['the other half', [0xfe, 0x22]],
    ['half a mark behind a letter', [0x22, 0xfe]],
    ['the other half behind a letter', [0x22, 0xff]],
    ['twice the same half', [0xff, 0xff]],
  ])('%s is not taken for UTF-16', async (_, bytes) => {
    const fault = { kind: 'encoding', line: 1, guess: null }
    expect(await readJson(Uint8Array.from(bytes))).toEqual({ ok: false, fault })
  })

  test('a mark is enough for UTF-16, whatever stands behind it', async () => {
    const fault = { kind: 'encoding', line: 1, guess: 'utf-16' }
    expect(await readJson(Uint8Array.from([0xff, 0xfe]))).toEqual({ ok: false, fault })
    expect(await readJson(utf16('深圳', 'big', true))).toEqual({ ok: false, fault })
  })

  test.each([
    ['first', 1, '{"name": "Caf\u00e9"}'],
    ['third', 3, '{\n  "a": 1,\n  "name": "Caf\u00e9",\n  "other": "\u00e9"\n}'],
    ['third, after carriage returns', 3, '{\r\n\r\n"name": "Caf\u00e9"}'],
    ['last', 2, '{\n"name": "\u00e9'],
    ['second, after an empty one', 2, '\n"\u00e9"'],
  ])('Latin-1 on the %s line', async (_, line, text) => {
    expect(await readJson(latin1(text))).toEqual({ ok: false, fault: { kind: 'encoding', line, guess: null } })
  })

  test('letters beyond ASCII on earlier lines are no fault', async () => {
    const bytes = Uint8Array.from([...utf8('{\n"a": "điện",\n'), ...latin1('"b": "\u00e9"}')])
    expect(await readJson(bytes)).toEqual({ ok: false, fault: { kind: 'encoding', line: 3, guess: null } })
  })

  test.each([
    '<!doctype html><html></html>',
    '\n  <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<html lang="en">',
    '<!-- gateway --><html></html>',
    '<?xml version="1.0"?><Error/>',
    '<center>Not found</center>',
  ])('HTML: %s', async (text) => {
    expect(await readJson(utf8(text))).toEqual({ ok: false, fault: { kind: 'html' } })
  })

  test.each([
    ['cut in a string', '{\n  "a": 1,\n  "b": "tex', 3, 8, 'UnexpectedEndOfString'],
    ['cut after a comma', '{\n  "a": 1,', 2, 10, 'PropertyNameExpected'],
    ['cut after a colon', '{"a":', 1, 6, 'ValueExpected'],
    ['cut in a list', '[1, 2', 1, 6, 'CloseBracketExpected'],
    ['a comma at the end of a list', '[1,\n 2,\n]', 3, 1, 'ValueExpected'],
    ['a comment', '{\n// note\n"a": 1}', 2, 1, 'InvalidCommentToken'],
    ['a second value', '{}\n{}', 2, 1, 'EndOfFileExpected'],
    ['a bare word', '{"a": nothing}', 1, 7, 'InvalidSymbol'],
    ['no value at all', 'hello', 1, 1, 'InvalidSymbol'],
  ])('malformed: %s', async (_, text, line, column, reason) => {
    expect(await readJson(utf8(text))).toEqual({ ok: false, fault: { kind: 'syntax', line, column, reason } })
  })

  test('JSON cut anywhere is refused, at a place that the text has', async () => {
    const text = JSON.stringify({ a: [1, { b: 'điện "toán"' }], c: null }, null, 2)
    for (let length = 1; length < text.length; length += 1) {
      const cut = text.slice(0, length)
      const result = await readJson(utf8(cut))
      if (result.ok || result.fault.kind !== 'syntax') throw new Error(`read ${JSON.stringify(cut)}`)
      const { line, column, reason } = result.fault
      expect(reason).not.toBe('Unknown')
      const lines = cut.split('\n')
      expect(lines[line - 1]).toBeDefined()
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }
  })

  test('any bytes at all give a value or a fault, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        const result = await readJson(Uint8Array.from(bytes))
        if (!result.ok) expect(['empty', 'html', 'encoding', 'syntax']).toContain(result.fault.kind)
      }),
      { numRuns: 500 },
    )
  })

  test('any text that JSON refuses is given a place and a reason', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[]",:-+.eE019tfn \n\t\u0001\u00a0\u2028\ufeff\\/u') })
    await fc.assert(
      fc.asyncProperty(text, async (json) => {
        const result = await readJson(utf8(json))
        if (!result.ok && result.fault.kind === 'syntax') expect(result.fault.reason).toMatch(/^[A-Z]\w+$/)
        // What is no fault is JSON, and the other way about.
        const isJson = result.ok || result.fault.kind === 'duplicate-key'
        expect(isJson).toBe(canParse(json.replace(/^\ufeff/, '')))
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['twice', '{\n  "a": 1,\n  "a": 2}', 3, 3, '"a"'],
    ['twice, written differently', '{"ab": 1, "\\u0061b": 2}', 1, 11, '"ab"'],
    ['twice in an inner object', '[{"a": {"b": 1, "b": 1}}]', 1, 17, '"b"'],
  ])('a key that stands %s', async (_, text, line, column, reason) => {
    expect(await readJson(utf8(text))).toEqual({ ok: false, fault: { kind: 'duplicate-key', line, column, reason } })
    expect(await readJson(utf8(text), true)).toMatchObject({ ok: true })
  })

  test('equal keys of different objects are none', async () => {
    expect(await readJson(utf8('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]}'))).toMatchObject({ ok: true })
  })

  test('nesting deeper than any format', async () => {
    const nested = (levels: number, end = ']') => utf8('['.repeat(levels) + end.repeat(levels))
    expect(await readJson(nested(32))).toMatchObject({ ok: true })
    const fault = { kind: 'too-deep', line: 1, column: 33, reason: '32' }
    for (const bytes of [nested(33), nested(50_000), nested(50_000, ''), utf8('{"a":'.repeat(50_000))])
      expect(await readJson(bytes)).toMatchObject({ ok: false, fault: { ...fault, column: expect.any(Number) } })
    expect(await readJson(nested(33))).toEqual({ ok: false, fault })
  })

  test('much of anything', async () => {
    const wide = `[${Array.from({ length: 60_000 }, () => '{}').join()}]`
    expect(await readJson(utf8(wide))).toMatchObject({ ok: true })
    expect(await readJson(utf8(`${wide}]`))).toMatchObject({ fault: { reason: 'EndOfFileExpected' } })
    expect(await readJson(utf8(JSON.stringify('x'.repeat(1_000_000))))).toMatchObject({ ok: true })
  })
})
