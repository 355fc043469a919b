import { X } from 'lucide'
import { searchTerms } from '../../domain/dataset/text.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { MAX_PINS, NO_FILTERS, type View } from '../../domain/view/view.ts'
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
      {/* Where companies are drawn, as lenses are. */}
      {factsOf(selection.view.view).hasLenses && <CompareChoice selection={selection} />}
    </div>
  )
}

// Of a whole market, a search finds companies sooner than a list does.
const MOST_LISTED = 200

/** Takes companies into the comparison: one from a list, or those that were searched for by name. */
function CompareChoice({ selection: { view, rows } }: { readonly selection: Selection }) {
  const { t } = useI18n()
  const { pin, q } = view
  const found = rows.map(({ company }) => company.id)
  const isAsked = searchTerms(q).length > 1 && found.length > 1 && found.length <= MAX_PINS
  const others = rows.filter(({ company }) => !pin.includes(company.id))
  return (
    <span className="ml-auto flex gap-2">
      {isAsked && others.length > 0 && (
        <button type="button" className="button button-strong" onClick={() => patchView({ pin: found })}>
          {t.controls.compareThese(found.length)}
        </button>
      )}
      {pin.length < MAX_PINS && others.length > 0 && others.length <= MOST_LISTED && (
        <select
          className="button max-w-40"
          aria-label={t.controls.compareWith}
          value=""
          onChange={({ target }) => patchView({ pin: [...pin, target.value] })}
        >
          <option value="">{t.controls.compare}</option>
          {others.map(({ company }) => (
            <option key={company.id} value={company.id}>
              {company.name}
            </option>
          ))}
        </select>
      )}
    </span>
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
      ? [
          {
            key: 'lens',
            label: view.only
              ? t.filters.onlyChip(text(lens.uncertainty.title))
              : `${t.filters.lens}: ${text(lens.uncertainty.title)}`,
            without: { lens: null },
          },
        ]
      : []),
  ]
}
