import type { Selection } from '../../../domain/selection/select.ts'
import { offStage } from '../../../domain/view/viewFields.ts'
import { factsOf } from '../../../domain/view/views.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { linkTo } from '../../../state/links.ts'

/** The head of a printed page: what it is about, the revision of its data, and the address that reopens it. */
export function PrintHeader({ selection }: { readonly selection: Selection }) {
  const { t, format, text } = useI18n()
  const { event, revision, revised } = selection.facts
  return (
    <header className="print-header">
      <p>
        <strong>{t.brand}</strong>
        {` ${text(event.title)}, ${format.date(event.date)} · ${text(factsOf(selection.view.view).label)}`}
      </p>
      <p>{t.masthead.revision(revision, format.date(revised))}</p>
      <p className="print-url">{linkTo(offStage(selection.view))}</p>
    </header>
  )
}
