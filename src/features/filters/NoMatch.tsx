import type { FilterName } from '../../domain/selection/filters.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { NO_FILTERS, type View } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { noMatchTexts } from './noMatchTexts.ts'

const LIFTED: Readonly<Record<FilterName, Partial<View>>> = {
  sector: { sector: [] },
  listing: { listing: [] },
  direction: { direction: [] },
  size: { min: null, max: null },
  status: { status: [] },
  q: { q: '' },
  exposure: { only: false },
}

export interface NoMatchProps {
  readonly selection: Selection
  /** True where there are companies beyond the article's to look among. */
  readonly hasWider: boolean
}

/** Nothing matches: says which single filter stands in the way, and offers to lift it, or to look further. */
export function NoMatch({ selection, hasWider }: NoMatchProps) {
  const { t, language } = useI18n()
  const words = noMatchTexts[language]
  const mayWiden = hasWider && selection.scope === 'article' && factsOf(selection.view.view).scope !== undefined
  return (
    <div className="border-t border-rule pt-8 pb-2">
      <p className="chart-title">{words.noMatch}</p>
      {selection.relaxations.length === 0 && <p className="mt-2 text-muted">{words.relaxNone}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        {selection.relaxations.map(({ filter, matches }) => (
          <button key={filter} type="button" className="button" onClick={() => patchView(LIFTED[filter])}>
            {words.relax(t.label.filter[filter], matches)}
          </button>
        ))}
        {mayWiden && (
          <button type="button" className="button" onClick={() => patchView({ scope: 'wider' })}>
            {words.widen}
          </button>
        )}
        <button type="button" className="button" onClick={() => patchView(NO_FILTERS)}>
          {t.filters.reset}
        </button>
      </div>
    </div>
  )
}
