import type { Catalogue } from '../../domain/dataset/schema.ts'
import { DEFAULT_VIEW } from '../../domain/view/viewFields.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'

export interface EventMenuProps {
  readonly catalogue: Catalogue
  readonly eventId: string | null
}

/** Chooses among the events of the catalogue. Filters do not carry over: another event has other companies. */
export function EventMenu({ catalogue, eventId }: EventMenuProps) {
  const { t, text, format } = useI18n()
  const open = (id: string): void => {
    const { view: _view, lang: _lang, theme: _theme, ...rest } = DEFAULT_VIEW
    patchView({ ...rest, event: id === catalogue.default ? null : id })
  }
  return (
    <select
      className="button min-w-0 truncate"
      aria-label={t.masthead.chooseEvent}
      value={eventId ?? ''}
      onChange={({ target }) => open(target.value)}
    >
      {catalogue.events.map(({ id, title, date }) => (
        <option key={id} value={id}>
          {`${text(title)}, ${format.date(date)}`}
        </option>
      ))}
    </select>
  )
}
