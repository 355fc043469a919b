import { type ReactNode, useMemo } from 'react'
import type { Opens } from '../../charts/frame/chart.ts'
import { selectCapexTrends } from '../../domain/analysis/capexTrends.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { AmountsPanel } from './AmountsPanel.tsx'
import { capexTexts } from './capexTexts.ts'
import { buildPlansModel, buildTotalsModel } from './plansModel.ts'
import { buildStatedCapexModel } from './statedCapexModel.ts'
import { TrendPanel } from './TrendPanel.tsx'

export interface CapexPanelProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
  /** Stands in the place of what the filings show while they are on their way, or says why they are not here. */
  readonly standIn: ReactNode
}

/** Capital spending: as the article states it, as the filings show it, and as it was promised. Never one series. */
export function CapexPanel({ layers, selection, onOpen, standIn }: CapexPanelProps) {
  const i18n = useI18n()
  const words = capexTexts[i18n.language]
  const trends = useMemo(() => selectCapexTrends(layers, selection), [layers, selection])
  const models = useMemo(
    () => ({
      stated: buildStatedCapexModel(trends, selection, i18n),
      plans: trends.plans && buildPlansModel(trends.plans, selection, i18n),
      totals: trends.totals && buildTotalsModel(trends.totals, selection, i18n),
    }),
    [trends, selection, i18n],
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <AmountsPanel chart="stated" model={models.stated} nothing={words.stated.nothing} onOpen={onOpen} />
      {trends.filed ? <TrendPanel filed={trends.filed} selection={selection} onOpen={onOpen} /> : standIn}
      {models.plans && <AmountsPanel chart="plans" model={models.plans} nothing={words.plans.nobody} onOpen={onOpen} />}
      {models.totals && <AmountsPanel chart="totals" model={models.totals} nothing="" onOpen={onOpen} />}
    </div>
  )
}
