import { type JsonFileFault, MAX_JSON_BYTES } from '../../data/readJsonFile.ts'
import type { DatasetProblem } from '../../domain/parsing/problems.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { describeProblems, problemListWords } from '../../i18n/problems.ts'
import { ProblemList } from '../../ui/controls/ProblemList.tsx'
import { libraryTexts } from './libraryTexts.ts'

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
    <div role="alert" className="library-report">
      <p>
        <strong className="break-all">{fileName}</strong>
        {`: ${describeFault(fault, format, i18n)}`}
      </p>
      {fault.kind === 'invalid' && <HeldProblems problems={fault.problems} />}
    </div>
  )
}

/** What is wrong with content that could be read but is not valid. */
export function HeldProblems({ problems }: { readonly problems: readonly DatasetProblem[] }) {
  const { language } = useI18n()
  return (
    <ProblemList
      problems={describeProblems(problems, language)}
      words={problemListWords[language]}
      className="mt-1 grid gap-1"
    />
  )
}

function describeFault(fault: JsonFileFault, format: string, { language, format: numbers }: I18n): string {
  const words = libraryTexts[language].file
  const kb = (bytes: number): string => numbers.number(Math.ceil(bytes / 1000))
  switch (fault.kind) {
    case 'too-large':
      return words.tooLarge(kb(fault.bytes), kb(MAX_JSON_BYTES))
    case 'other-format':
      return words.otherFormat(fault.found, format)
    case 'syntax':
    case 'duplicate-key':
    case 'too-deep':
      return `${words.fault[fault.kind]} (${fault.reason}, ${words.position(fault.line, fault.column)})`
    case 'encoding':
      return `${words.fault.encoding} (${words.line(fault.line)})`
    default:
      return words.fault[fault.kind]
  }
}
