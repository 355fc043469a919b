interface ListedProblem {
  /** Where it is in the file. */
  readonly path: string
  readonly found: string
  readonly expected: string
  readonly mend: string
}

interface ProblemListProps {
  readonly problems: readonly ListedProblem[]
  readonly words: { readonly found: string; readonly expected: string; readonly more: (n: number) => string }
  readonly className: string
}

const SHOWN_PROBLEMS = 5

/** What is wrong with a file, the first few: where, what was found, what was expected, and how to mend it. */
export function ProblemList({ problems, words, className }: ProblemListProps) {
  const rest = problems.length - SHOWN_PROBLEMS
  return (
    <ol className={`list-decimal pl-5 ${className}`}>
      {problems.slice(0, SHOWN_PROBLEMS).map(({ path, found, expected, mend }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two problems of one key may be alike, and the list never changes
        <li key={index}>
          <code className="break-all">{path}</code>
          <br />
          {`${words.found} `}
          <code className="break-all">{found}</code>
          {`; ${words.expected} ${expected}; ${mend}`}
        </li>
      ))}
      {rest > 0 && <li className="list-none">{words.more(rest)}</li>}
    </ol>
  )
}
