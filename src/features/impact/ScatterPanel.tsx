import { useMemo } from 'react'
import type { Opens } from '../../charts/chart.ts'
import { type ListedMove, MovesList } from '../../charts/MovesList.tsx'
import type { ScatterChartProps } from '../../charts/ScatterChart.tsx'
import { buildScatterModel, type ScatterModel } from '../../charts/scatterModel.ts'
import type { Selection } from '../../domain/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { useElementSize } from '../../ui/useElementSize.ts'
import { ChartPanel } from './ChartPanel.tsx'

const ScatterChart = lazyComponent<ScatterChartProps>(
  async () => (await import('../../charts/ScatterChart.tsx')).ScatterChart,
)

interface PanelProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

const LABEL_REM = 0.8125
const UNMEASURED = 720

/** Capex plans against moves, with gutters for the companies that have only one of the two. */
export function ScatterPanel({ selection, onOpen }: PanelProps) {
  const i18n = useI18n()
  const [ref, size] = useElementSize<HTMLDivElement>()
  const width = size.width || UNMEASURED
  const fontSize = LABEL_REM * size.rem
  const model = useMemo(
    () => buildScatterModel(selection, i18n, { width, fontSize }),
    [selection, i18n, width, fontSize],
  )
  const { combinedNote } = model
  const note = combinedNote && (
    <p>
      <button
        type="button"
        className="figure-button text-left"
        data-mark={combinedNote.figureId}
        onClick={() => onOpen({ figure: combinedNote.figureId })}
      >
        {combinedNote.text}
      </button>
    </p>
  )
  return (
    <div ref={ref}>
      <ChartPanel
        frame={model.frame}
        table={model.table}
        unmarked={{ heading: i18n.t.scatter.neither(model.neither.length), companies: model.neither }}
        extraNote={note}
        onOpen={onOpen}
      >
        {size.width > 0 && (
          <ScatterChart
            model={model}
            onOpen={onOpen}
            fallback={<MovesList label={model.frame.title} moves={listPoints(model)} onOpen={onOpen} />}
          />
        )}
      </ChartPanel>
    </div>
  )
}

function listPoints({ marks }: ScatterModel): ListedMove[] {
  return marks.map(({ companyId, tip, label, dimmed }) => ({
    id: companyId,
    name: tip.heading,
    value: tip.value,
    label,
    dimmed,
  }))
}
