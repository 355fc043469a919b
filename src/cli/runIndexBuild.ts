// The command behind `npm run data:index`.
import { readArguments, USAGE, writeIndex } from './indexCommand.ts'

const args = process.argv.slice(2)

if (args.includes('--help')) {
  for (const line of USAGE) console.log(line)
} else {
  try {
    const { ok, lines } = await writeIndex(readArguments(args))
    for (const line of lines) (ok ? console.log : console.error)(line)
    process.exitCode = ok ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
