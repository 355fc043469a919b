// The formatter breaks code at 120 characters, and leaves comments as they are: this holds those.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MOST = 120
const SOURCE = /\.(tsx?|css|js)$/
const COMMENT = /^\s*(\/\/|\/\*|\*|\{\/\*)/
// A linter's exception is one line, however long its reason.
const EXCEPTION = /biome-ignore/

test('no line of a comment is longer than 120 characters', () => {
  const files = ['src', 'tests', 'public', 'bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name) && !name.startsWith('node_modules'))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(500)
  const long = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.length > MOST && COMMENT.test(line) && !EXCEPTION.test(line) ? [`${file}:${index + 1}`] : [],
      ),
  )
  expect(long).toEqual([])
})
