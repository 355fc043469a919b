// The command behind `npm run data:check`.
import { checkFiles, readArguments } from './dataCheck.ts'

try {
  const { ok, lines } = await checkFiles(readArguments(process.argv.slice(2)))
  for (const line of lines) (ok ? console.log : console.error)(line)
  process.exitCode = ok ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
