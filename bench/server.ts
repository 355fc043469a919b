// A static server for what is measured: the right types, the cache headers of docs/deploying.md, and texts as brotli.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What is served, by its path without the first slash. */
export type Files = Map<string, Buffer>

export interface Served {
  /** Address of the folder, with a slash at its end. */
  readonly url: string
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}
const PACKED = new Set(['.png', '.woff2'])

/** Every file of a folder. */
export function readFiles(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}

/** Serves files on a port of its own. Compressed ones are compressed once, before the first request. */
export async function serve(files: Files, isCompressed: boolean): Promise<Served> {
  const packed = isCompressed ? compressTexts(files) : new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname.slice(1))
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const body = files.get(name)
    if (!body) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('no such file')
    const isAccepted = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    const small = isAccepted ? packed.get(name) : undefined
    const sent = small ?? body
    response.writeHead(200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': sent.length,
      'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(small ? { 'Content-Encoding': 'br' } : {}),
    })
    response.end(sent)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function compressTexts(files: Files): Files {
  const texts = [...files].filter(([name]) => !PACKED.has(extname(name)))
  return new Map(
    texts.map(([name, body]) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
      return [name, brotliCompressSync(body, { params })]
    }),
  )
}
