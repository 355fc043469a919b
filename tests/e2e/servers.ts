// The web servers that deploy/ has configurations for, started with them on the built folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { findFreePort } from './findFreePort.ts'
import { programsOnPath, viteCli } from './programs.ts'

const DEPLOY = join(import.meta.dirname, '../../deploy')
/** The address that the configurations give to the page. */
const PATH = '/shock/'

export interface RunningServer {
  /** Address of the page. */
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Place {
  /** A folder for this server alone. */
  readonly folder: string
  /** The folder that the configuration calls /srv/www. */
  readonly root: string
  readonly port: number
}

interface ServerKind {
  readonly program: string
  /** Writes what the program needs beside the configuration as it stands; gives its arguments. */
  readonly prepare: (place: Place) => readonly string[]
}

/** The configuration as it stands in deploy/, with the folder and the port of this run. */
function configuration(name: string, { root, port }: Place): string {
  return readFileSync(join(DEPLOY, name), 'utf8').replaceAll('/srv/www', root).replaceAll('8080', String(port))
}

const KINDS: Readonly<Record<string, ServerKind>> = {
  nginx: {
    program: 'nginx',
    prepare: (place) => {
      const { folder } = place
      for (const name of ['nginx.conf', 'nginx-headers.conf']) {
        writeFileSync(join(folder, name === 'nginx.conf' ? 'server.conf' : name), configuration(name, place))
      }
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
        .join(' ')
      const main = `daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1; user root;
        events {} http { access_log off; ${temporary} include ${folder}/server.conf; }`
      writeFileSync(join(folder, 'main.conf'), main)
      return ['-p', folder, '-c', join(folder, 'main.conf')]
    },
  },
  apache: {
    program: 'apache2',
    prepare: (place) => {
      const { folder, port } = place
      writeFileSync(join(folder, 'server.conf'), configuration('apache.conf', place))
      const modules = ['mpm_event', 'authz_core', 'alias', 'deflate', 'dir', 'filter', 'headers', 'mime']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n')
      writeFileSync(join(folder, 'mime.types'), 'text/html html\ntext/css css\nimage/png png\n')
      const main = [
        `ServerRoot ${folder}`,
        modules,
        'ServerName localhost',
        `Listen 127.0.0.1:${port}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/errors`,
        `TypesConfig ${folder}/mime.types`,
        `Include ${folder}/server.conf`,
      ]
      writeFileSync(join(folder, 'main.conf'), `${main.join('\n')}\n`)
      return ['-f', join(folder, 'main.conf'), '-D', 'FOREGROUND']
    },
  },
  caddy: {
    program: 'caddy',
    prepare: (place) => {
      const file = join(place.folder, 'Caddyfile')
      writeFileSync(file, `{\n\tadmin off\n}\n${configuration('Caddyfile', place)}`)
      return ['run', '--config', file, '--adapter', 'caddyfile']
    },
  },
}

export const SERVERS: readonly string[] = Object.keys(KINDS)

/** True where the system has the server's program. */
export function isInstalled(name: string): boolean {
  return findProgram(name) !== undefined
}

function findProgram(name: string): string | undefined {
  const program = KINDS[name]?.program
  return program === undefined ? undefined : programsOnPath([program])[0]
}

/** Starts a server, and resolves once it answers. */
export async function startServer(name: string): Promise<RunningServer> {
  const kind = KINDS[name]
  const program = findProgram(name)
  if (!kind || !program) throw new Error(`${name} is not installed`)
  const folder = mkdtempSync(join(tmpdir(), 'shockwave-'))
  const place = { folder, root: join(folder, 'www'), port: await findFreePort() }
  mkdirSync(place.root)
  cpSync(process.env['DIST_DIR'] ?? 'dist', join(place.root, 'shock'), { recursive: true })
  const said: string[] = []
  const server = spawn(program, kind.prepare(place), { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder } })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (part: Buffer) => said.push(String(part)))
  const url = `http://127.0.0.1:${place.port}${PATH}`
  try {
    await expect.poll(async () => server.exitCode !== null || (await isUp(url))).toBe(true)
    if (server.exitCode !== null) throw new Error('it ended')
  } catch (cause) {
    if (existsSync(join(folder, 'errors'))) said.push(readFileSync(join(folder, 'errors'), 'utf8'))
    throw new Error(`${name} does not answer:\n${said.join('')}`, { cause })
  }
  return {
    url,
    stop: async () => {
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server of `npm start`, on the built folder. */
export async function startPreview(): Promise<RunningServer> {
  const port = await findFreePort()
  const args = [viteCli, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort']
  const server = spawn(process.execPath, [...args, '--outDir', process.env['DIST_DIR'] ?? 'dist'], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  await expect.poll(() => isUp(url)).toBe(true)
  return { url, stop: () => end(server) }
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}
