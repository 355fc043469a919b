import { expect, test } from 'vitest'
import { writePlainPage } from '../../bench/plainPage.ts'

test('the plain page says the same in its order, escaped, without a script', () => {
  const html = writePlainPage({
    language: 'vi',
    title: 'A & B',
    description: '"C"',
    blocks: [
      { kind: 'h1', text: 'Head <1>' },
      { kind: 'p', text: 'Text' },
    ],
  })
  expect(html).toContain('<html lang="vi">')
  expect(html).toContain('<title>A &amp; B</title>')
  expect(html).toContain('content="&quot;C&quot;"')
  expect(html).toContain('<main>\n<h1>Head &lt;1&gt;</h1>\n<p>Text</p>\n</main>')
  expect(html).not.toContain('<script')
})
