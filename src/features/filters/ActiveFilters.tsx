import { X } from 'lucide'
import type { Selection } from '../../domain/selection/select.ts'
import { NO_FILTERS, type View } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { describeRange } from '../../i18n/describeRange.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'

interface Chip {
  readonly key: string
  readonly label: string
  readonly without: Partial<View>
}

/** The active filters as chips, each of which lifts one choice, and the count of what is left. */
export function ActiveFilters({ selection }: { readonly selection: Selection }) {
  const i18n = useI18n()
  const { t } = i18n
  const chips = listChips(selection, i18n)
  return (
    <div className="matches mb-2 flex min-h-8 flex-wrap items-center gap-2 text-sm">
      {!selection.isWaiting && !factsOf(selection.view.view).isOwn && (
        <span className="text-muted tabular">{t.filters.matches(selection.rows.length, selection.totalCount)}</span>
      )}
      {chips.length > 0 && (
        <RovingGroup role="group" aria-label={t.filters.active} className="contents">
          {chips.map(({ key, label, without }) => (
            <RovingButton
              key={key}
              className="chip"
              aria-label={t.filters.remove(label)}
              onClick={() => patchView(without)}
            >
              {label}
              <Icon icon={X} />
            </RovingButton>
          ))}
          <RovingButton className="link px-1" onClick={() => patchView(NO_FILTERS)}>
            {t.filters.reset}
          </RovingButton>
        </RovingGroup>
      )}
    </div>
  )
}

function listChips({ view, sectors, lens }: Selection, i18n: I18n): Chip[] {
  const { t, text } = i18n
  const each = <K extends 'sector' | 'listing' | 'direction' | 'status'>(
    key: K,
    label: (id: View[K][number]) => string,
  ) =>
    view[key].map((id) => ({
      key: `${key}:${id}`,
      label: `${t.label.filter[key]}: ${label(id)}`,
      without: { [key]: view[key].filter((other) => other !== id) } as Partial<View>,
    }))
  const range = describeRange(view, i18n)
  return [
    ...(view.q ? [{ key: 'q', label: t.filters.searchChip(view.q), without: { q: '' } }] : []),
    ...each('sector', (id) => {
      const sector = sectors.find((other) => other.id === id)
      return sector ? text(sector.name) : id
    }),
    ...each('direction', (id) => t.label.direction[id]),
    ...(range === null
      ? []
      : [{ key: 'size', label: `${t.label.filter.size}: ${range}`, without: { min: null, max: null } }]),
    ...each('listing', (id) => t.label.listing[id]),
    ...each('status', (id) => t.label.status[id]),
    ...(lens
      ? [{ key: 'lens', label: `${t.filters.lens}: ${text(lens.uncertainty.title)}`, without: { lens: null } }]
      : []),
  ]
}
