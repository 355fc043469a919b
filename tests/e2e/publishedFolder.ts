// A server with a folder of its own, that can publish a newer version of the page, and can be cut off.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { integrityOf, type StoredFile } from '../../src/worker/storedFile.ts'
import { HEADERS } from '../../vite.policy.ts'

type Folder = Map<string, Buffer>

export interface PublishedFolder {
  /** Address of the page; deep, as the built folder may be served under any path. */
  readonly url: string
  /** The files that the server has, by name; whatever is changed here is served from now on. */
  readonly files: Folder
  readonly close: () => Promise<void>
}

const BASE = '/some/where/'
const WORKER = 'serviceWorker.js'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Serves what was built. Strict about what pages may do, as a careful server is. */
export async function publish(): Promise<PublishedFolder> {
  const files = readFolder(process.env['DIST_DIR'] ?? 'dist')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // A folder's address is answered with its page.
    const name = pathname.startsWith(BASE) ? pathname.slice(BASE.length).replace(/(^|\/)$/, '$1index.html') : ''
    const body = files.get(name)
    if (!body) return void response.writeHead(404).end('no such file')
    response.writeHead(200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      // So that nothing comes out of the browser's own cache.
      'Cache-Control': 'no-store',
      ...HEADERS,
    })
    response.end(body)
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Publishes a newer version: one part of it has another name and the old one is gone, and `edits` are made to the files
 * named.
 */
export async function publishNewer(
  { files }: PublishedFolder,
  part: RegExp,
  edits: Readonly<Record<string, (text: string) => string>>,
): Promise<void> {
  const old = [...files.keys()].find((name) => part.test(name))
  if (!old) throw new Error(`no file is called ${part}`)
  const oldName = old.replace(/^assets\//, '')
  const newName = oldName.replace(/-[^-]+\.js$/, '-Newer123.js')
  for (const [name, body] of [...files]) {
    files.delete(name)
    const text = body.toString('latin1').replaceAll(oldName, newName)
    files.set(name.replace(oldName, newName), Buffer.from(text, 'latin1'))
  }
  for (const [name, edit] of Object.entries(edits)) {
    files.set(name, Buffer.from(edit(files.get(name)?.toString('utf8') ?? ''), 'utf8'))
  }
  await listAgain(files)
}

/** Writes the worker's list as the build does: what changed has another digest. */
async function listAgain(files: Folder): Promise<void> {
  const worker = files.get(WORKER)?.toString('utf8') ?? ''
  const list = worker.match(/\[\{"[^\]]*\}\]/)?.[0]
  if (!list) throw new Error('the worker has no list of files')
  const entries = await Promise.all(
    (JSON.parse(list) as readonly StoredFile[]).map(async ({ url }): Promise<StoredFile> => {
      const body = files.get(url)
      if (!body) throw new Error(`the worker lists ${url}, which is not there`)
      return { url, integrity: await integrityOf(Uint8Array.from(body)) }
    }),
  )
  files.set(WORKER, Buffer.from(worker.replace(list, JSON.stringify(entries)), 'utf8'))
}

function readFolder(folder: string): Folder {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
      else reject(new Error('the server has no port'))
    })
  })
}
