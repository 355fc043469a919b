import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import type { Comparison, Exposure } from '../../domain/analysis/exposure.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { ExposedList } from './ExposedList.tsx'
import { buildComparisonFrame, listRows } from './exposureModel.ts'
import { buildComparisonTable } from './exposureTables.ts'

interface ComparisonProps {
  readonly comparison: Comparison
  readonly exposure: Exposure
  readonly selection: Shown
  readonly onOpen: (opens: CardTarget) => void
}

/** Two uncertainties side by side: who is exposed to both, and who to one of them only. */
export function ComparisonSection({ comparison, exposure, selection, onOpen }: ComparisonProps) {
  const i18n = useI18n()
  const { text } = i18n
  const words = uncertaintyTexts[i18n.language].compare
  const { first, second } = comparison
  const options = selection.lenses.map(({ uncertainty }) => ({ value: uncertainty.id, label: text(uncertainty.title) }))
  const lists = [
    { heading: words.both, rows: comparison.both },
    { heading: words.only(text(first.title)), rows: comparison.onlyFirst },
    { heading: words.only(text(second.title)), rows: comparison.onlySecond },
  ]
  return (
    <ChartFrame
      chart="comparison"
      isTable
      frame={buildComparisonFrame(comparison, exposure, i18n)}
      table={buildComparisonTable(comparison, exposure, selection, i18n)}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Segmented
          legend={words.first}
          options={options}
          value={first.id}
          // Choosing the second uncertainty here swaps the two: the first becomes the second.
          onChange={(id) => patchView({ lens: id, versus: id === second.id ? first.id : second.id })}
        />
        <Segmented
          legend={words.second}
          options={options.filter(({ value }) => value !== first.id)}
          value={second.id}
          onChange={(id) => patchView({ lens: first.id, versus: id })}
        />
      </div>
      <div className="compared">
        {lists.map(({ heading, rows }) => (
          <ExposedList
            key={heading}
            heading={heading}
            companies={listRows(rows, exposure, selection, i18n)}
            onOpen={onOpen}
          />
        ))}
      </div>
    </ChartFrame>
  )
}
