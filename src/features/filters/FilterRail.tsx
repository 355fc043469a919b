import { X } from 'lucide'
import { type ReactNode, useId } from 'react'
import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import { LISTINGS, STATUSES } from '../../domain/dataset/vocabulary.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { MOVE_DIRECTIONS, NO_FILTERS, QUERY_LENGTH } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { OptionList } from './OptionList.tsx'
import { SizeFilter } from './SizeFilter.tsx'

// No id of the format is empty, so this one can stand for "none".
const NO_LENS = ''

/** Every filter, each option with the number of companies that it would leave under the others. */
export function FilterRail({ selection }: { readonly selection: Selection }) {
  const { t, text } = useI18n()
  const { view, facets, sectors, lenses, activeFilters, isWaiting } = selection
  const counted = (count: number | undefined): number | null => (isWaiting ? null : (count ?? 0))
  const directions = MOVE_DIRECTIONS.filter(
    (direction) => direction !== 'flat' || (facets.direction.get('flat') ?? 0) > 0 || view.direction.includes('flat'),
  )
  return (
    <search className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <SearchField query={view.q} />
      <OptionList
        legend={t.label.filter.sector}
        options={sectors.map(({ id, name }) => ({ id, label: text(name), count: counted(facets.sector.get(id)) }))}
        chosen={view.sector}
        onChange={(sector) => patchView({ sector })}
      />
      <OptionList
        legend={t.label.filter.direction}
        options={directions.map((id) => ({
          id,
          label: t.label.direction[id],
          count: counted(facets.direction.get(id)),
        }))}
        chosen={view.direction}
        onChange={(direction) => patchView({ direction })}
      />
      <SizeFilter selection={selection} />
      <OptionList
        legend={t.label.filter.listing}
        options={LISTINGS.map((id) => ({ id, label: t.label.listing[id], count: counted(facets.listing.get(id)) }))}
        chosen={view.listing}
        onChange={(listing) => patchView({ listing })}
      />
      <OptionList
        legend={t.label.filter.status}
        options={STATUSES.map((id) => ({
          id,
          label: <WithSwatch swatch={<StatusSwatch status={id} />}>{t.label.status[id]}</WithSwatch>,
          count: counted(facets.status.get(id)),
        }))}
        chosen={view.status}
        onChange={(status) => patchView({ status })}
      />
      {lenses.length > 0 && (
        <OptionList
          legend={t.filters.lens}
          exclusive
          options={[
            { id: NO_LENS, label: t.filters.noLens, count: null },
            ...lenses.map(({ uncertainty, passingCount }) => ({
              id: uncertainty.id,
              label: text(uncertainty.title),
              count: counted(passingCount),
            })),
          ]}
          chosen={[view.lens ?? NO_LENS]}
          onChange={([lens = NO_LENS]) => patchView({ lens: lens === NO_LENS ? null : lens })}
        >
          {view.lens !== null && (
            <label className="option">
              <input
                type="checkbox"
                checked={view.only}
                onChange={({ target }) => patchView({ only: target.checked })}
              />
              {t.filters.onlyLens}
            </label>
          )}
        </OptionList>
      )}
      <button
        type="button"
        className="button w-full justify-center"
        aria-disabled={activeFilters.length === 0 && view.lens === null}
        onClick={() => patchView(NO_FILTERS)}
      >
        {t.filters.reset}
      </button>
    </search>
  )
}

function WithSwatch({ swatch, children }: { readonly swatch: ReactNode; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {swatch}
      {children}
    </span>
  )
}

function SearchField({ query }: { readonly query: string }) {
  const { t } = useI18n()
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="filter-legend">
        {t.filters.find}
      </label>
      <div className="relative">
        <SearchInput id={id} query={query} />
        {query && (
          <button
            type="button"
            className="icon-button absolute inset-y-0 right-0"
            aria-label={t.filters.clearFind}
            onClick={() => {
              patchView({ q: '' })
              document.getElementById(id)?.focus()
            }}
          >
            <Icon icon={X} />
          </button>
        )}
      </div>
    </div>
  )
}

/** Uncontrolled while typing: the View trims its query, and a space typed between two words must not vanish. */
function SearchInput({ id, query }: { readonly id: string; readonly query: string }) {
  const { t } = useI18n()
  return (
    <input
      id={id}
      type="text"
      inputMode="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={QUERY_LENGTH}
      className="field pr-8"
      placeholder={t.filters.findHint}
      data-search=""
      defaultValue={query}
      ref={(input) => {
        // The View changed from elsewhere (Back, a chip, Reset): follow it, unless only spaces differ.
        if (input && input.value.trim().replace(/\s+/g, ' ') !== query) input.value = query
      }}
      onChange={(event) => patchView({ q: event.target.value })}
    />
  )
}
