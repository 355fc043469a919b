import { Select } from '@base-ui/react/select'
import { ChevronDown } from 'lucide-react'
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
  const items = catalogue.events.map(({ id, title, date }) => ({
    value: id,
    label: `${text(title)}, ${format.date(date)}`,
  }))
  const open = (id: string | null): void => {
    const { view: _view, lang: _lang, theme: _theme, ...rest } = DEFAULT_VIEW
    patchView({ ...rest, event: id === catalogue.default ? null : id })
  }
  return (
    <Select.Root items={items} value={eventId} onValueChange={open}>
      <Select.Trigger className="button min-w-0" aria-label={t.masthead.chooseEvent}>
        <Select.Value className="truncate" />
        <Select.Icon>
          <ChevronDown aria-hidden="true" size="1em" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="z-40" sideOffset={4}>
          <Select.Popup className="menu">
            <Select.List>
              {items.map(({ value, label }) => (
                <Select.Item key={value} value={value} className="menu-item">
                  <Select.ItemText>{label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
