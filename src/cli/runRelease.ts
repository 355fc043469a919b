// npm run release: tests what it builds, and packs it for a server. package.json has the version.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksums, packRelease } from './release.ts'

const PARTS = ['dist', 'deploy', 'docs', 'CHANGELOG.md', 'LICENSE'] as const
// Of interest to whoever changes the code.
const LEFT_OUT = 'docs/decisions/'
const PLACE = 'release'

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`))
}

const { name, version }: { name: string; version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = `${name}-${version}`
const files = new Map(
  PARTS.flatMap(filesIn)
    .filter((path) => !path.startsWith(LEFT_OUT))
    .map((path) => [path, readFileSync(path)]),
)
const zip = packRelease(folder, files)
mkdirSync(PLACE, { recursive: true })
writeFileSync(join(PLACE, `${folder}.zip`), zip)
writeFileSync(join(PLACE, `${folder}.zip.sha256`), checksums(new Map([[`${folder}.zip`, zip]])))
console.log(`wrote ${PLACE}/${folder}.zip: ${files.size} files, ${zip.length} bytes, and its checksum beside it`)
