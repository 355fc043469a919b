import { useContext, useMemo } from 'react'
import { ChartSlotContext } from '../../charts/frame/chartSlot.ts'
import { selectCapexTrends } from '../../domain/analysis/capexTrends.ts'
import { useI18n } from '../../i18n/i18n.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { AmountsPanel } from './AmountsPanel.tsx'
import { capexTexts } from './capexTexts.ts'
import { buildPlansModel, buildTotalsModel } from './plansModel.ts'
import { buildStatedCapexModel } from './statedCapexModel.ts'
import { TrendPanel } from './TrendPanel.tsx'

/** Capital spending: as the article states it, as the filings show it, and as it was promised. Never one series. */
export function CapexPanel({ selection: { shown }, onOpen, filingsPlaceholder }: ViewPanelProps) {
  const i18n = useI18n()
  const words = capexTexts[i18n.language]
  // Drawn alone, the chart of what the article states needs no filings.
  const needsFilings = useContext(ChartSlotContext).only !== 'stated'
  const trends = useMemo(() => selectCapexTrends(shown.layers, shown), [shown])
  const models = useMemo(
    () => ({
      stated: buildStatedCapexModel(trends, shown, i18n),
      plans: trends.plans && buildPlansModel(trends.plans, shown, i18n),
      totals: trends.totals && buildTotalsModel(trends.totals, shown, i18n),
    }),
    [trends, shown, i18n],
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <AmountsPanel chart="stated" model={models.stated} nothing={words.stated.nothing} onOpen={onOpen} />
      {trends.filed ? (
        <TrendPanel filed={trends.filed} shown={shown} onOpen={onOpen} />
      ) : (
        needsFilings && filingsPlaceholder
      )}
      {models.plans && <AmountsPanel chart="plans" model={models.plans} nothing={words.plans.nobody} onOpen={onOpen} />}
      {models.totals && <AmountsPanel chart="totals" model={models.totals} nothing="" onOpen={onOpen} />}
    </div>
  )
}

CapexPanel.parts = [...AmountsPanel.parts, ...TrendPanel.parts]
