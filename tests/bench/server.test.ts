import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { serve } from '../../bench/server.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

function get(url: string, encoding?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: encoding ? { 'Accept-Encoding': encoding } : {} }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject).end()
  })
}

test('serves folders, types, cache headers and brotli as a careful server does', async () => {
  const page = 'A page, a page, a page, a page, a page.'
  const files = new Map([
    ['index.html', Buffer.from(page)],
    ['vi/index.html', Buffer.from('Trang')],
    ['assets/a-1.js', Buffer.from('1')],
    ['assets/a-1.woff2', Buffer.from('font')],
  ])
  const server = await serve(files, true)
  try {
    const packed = await get(`${server.url}?view=bars`, 'gzip, br')
    expect(packed.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'no-cache',
    })
    expect(brotliDecompressSync(packed.body).toString()).toBe(page)
    const plain = await get(`${server.url}vi/`)
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.body.toString()).toBe('Trang')
    const script = await get(`${server.url}assets/a-1.js`)
    expect(script.headers['cache-control']).toContain('immutable')
    expect((await get(`${server.url}assets/a-1.woff2`, 'br')).headers).not.toHaveProperty('content-encoding')
    expect((await get(`${server.url}nothing`)).status).toBe(404)
  } finally {
    await server.close()
  }
})
