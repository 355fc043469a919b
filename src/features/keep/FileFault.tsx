import { type JsonFileFault, MOST_JSON_BYTES } from '../../data/readJsonFile.ts'
import type { DatasetProblem } from '../../domain/parsing/problems.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { describeProblem } from '../../i18n/problems.ts'
import { keepTexts } from './keepTexts.ts'

const SHOWN_PROBLEMS = 5

interface FileFaultProps {
  readonly fault: JsonFileFault
  readonly fileName: string
  /** The format that was expected. */
  readonly format: string
}

/** Why a file was not taken: what was found in it, where, what was expected, and how to mend it. */
export function FileFault({ fault, fileName, format }: FileFaultProps) {
  const i18n = useI18n()
  return (
    <div role="alert" className="keep-report">
      <p>
        <strong className="break-all">{fileName}</strong>
        {`: ${describeFault(fault, format, i18n)}`}
      </p>
      {fault.kind === 'invalid' && <ProblemList problems={fault.problems} />}
    </div>
  )
}

/** The first faults, each in words. */
export function ProblemList({ problems }: { readonly problems: readonly DatasetProblem[] }) {
  const { language } = useI18n()
  const words = keepTexts[language].file
  const rest = problems.length - SHOWN_PROBLEMS
  return (
    <ol className="mt-1 list-decimal space-y-1 pl-5">
      {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => {
        const { found, expected, mend } = describeProblem(problem, language)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults of one key may be alike, and the list never changes
          <li key={index}>
            <code className="break-all">{problem.path}</code>
            <br />
            {`${words.found} `}
            <code className="break-all">{found}</code>
            {`; ${words.expected} ${expected}; ${mend}`}
          </li>
        )
      })}
      {rest > 0 && <li className="list-none">{words.more(rest)}</li>}
    </ol>
  )
}

function describeFault(fault: JsonFileFault, format: string, { language, format: numbers }: I18n): string {
  const words = keepTexts[language].file
  const kb = (bytes: number): string => numbers.number(Math.ceil(bytes / 1000))
  switch (fault.kind) {
    case 'too-large':
      return words.tooLarge(kb(fault.bytes), kb(MOST_JSON_BYTES))
    case 'other-format':
      return words.otherFormat(fault.found, format)
    case 'syntax':
      return `${words.fault.syntax} (${fault.reason}, ${words.position(fault.line, fault.column)})`
    case 'encoding':
      return `${words.fault.encoding} (${words.line(fault.line)})`
    default:
      return words.fault[fault.kind]
  }
}
