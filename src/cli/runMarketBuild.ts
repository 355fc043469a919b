// The command behind `npm run data:market`.
import { readArguments, USAGE, writeMarket } from './marketCommand.ts'

const args = process.argv.slice(2)

if (args.includes('--help')) {
  for (const line of USAGE) console.log(line)
} else {
  try {
    const { ok, lines } = await writeMarket(readArguments(args))
    for (const line of lines) (ok ? console.log : console.error)(line)
    process.exitCode = ok ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
