import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import type { Status } from '../../domain/dataset/schema.ts'
import { useI18n } from '../../i18n/i18n.ts'

/** The marks of a figure that is more than simply stated, small, after the number. */
export function MarkNote({ marks }: { readonly marks: readonly Status[] }) {
  const { t } = useI18n()
  return marks
    .filter((mark) => mark !== 'stated')
    .map((mark) => (
      <span key={mark} className="mark-note" title={`${t.label.status[mark]}: ${t.label.statusMeaning[mark]}`}>
        <StatusSwatch status={mark} />
        <span className="sr-only">{` (${t.label.status[mark]})`}</span>
      </span>
    ))
}
