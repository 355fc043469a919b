import { groupBy } from '../../domain/dataset/grouping.ts'
import type { LeftOutRow } from '../../domain/holdings/reading/reading.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { holdingsTexts } from './holdingsTexts.ts'

// A wrong file would fill the page with its lines.
const MAX_LISTED = 20

/** What does not count, by reason, each line as it stood. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOutRow[] }) {
  const { language } = useI18n()
  const words = holdingsTexts[language].report
  if (leftOut.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{words.bad(leftOut.length)}</h3>
      <dl className="holdings-left-out">
        {[...groupBy(leftOut, ({ fault }) => fault)].map(([fault, rows]) => (
          <div key={fault}>
            <dt>{words.fault[fault]}</dt>
            {rows.slice(0, MAX_LISTED).map(({ line, found }) => (
              <dd key={line}>
                <span className="text-muted tabular">{words.line(line)}</span>
                {': '}
                <q className="break-words">{found}</q>
              </dd>
            ))}
            {rows.length > MAX_LISTED && <dd>{words.more(rows.length - MAX_LISTED)}</dd>}
          </div>
        ))}
      </dl>
    </div>
  )
}
