import { Presentation } from 'lucide'
import type { ChartSubject } from '../../charts/frame/chartSlot.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { presentChart } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'

/** Puts a chart alone on the stage. */
export function PresentChartButton({ chart }: Pick<ChartSubject, 'chart'>) {
  const { t } = useI18n()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t.controls.presentChart}
      title={t.controls.presentChart}
      onClick={() => presentChart(chart)}
    >
      <Icon icon={Presentation} size="1.125em" />
    </button>
  )
}
