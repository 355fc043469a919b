import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { markScale } from '../../charts/plot/fit.ts'
import { LinePlot } from '../../charts/plot/LinePlot.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { BreakEvenLayout } from './breakEvenModel.ts'
import { scenarioTexts } from './scenarioTexts.ts'

export interface BreakEvenChartProps {
  readonly label: string
  readonly layout: BreakEvenLayout
  /** R in words, for the tooltip of the point. */
  readonly result: string
  readonly onOpenWorking: () => void
}

// The radius of the point at a font size of 13 pixels.
const RADIUS = 7

/** The use at which spending breaks even, over the fall in training cost, and where the reader's assumptions stand. */
export function BreakEvenChart({ label, layout, result, onOpenWorking }: BreakEvenChartProps) {
  const { language } = useI18n()
  const words = scenarioTexts[language]
  const { tipFor, hideTip, tooltip } = useTooltip()
  const { height, fontSize: em, plot, curve, name, point } = layout
  const radius = RADIUS * markScale(em)
  const side = point.leansLeft ? -1 : 1
  return (
    <RovingGroup role="group" aria-label={label}>
      <LinePlot
        frame={layout}
        fontSize={em}
        x={{ ticks: layout.xTicks, domain: [0, 1] }}
        y={{ ticks: layout.yTicks, domain: layout.yDomain }}
        grid="both"
        places={curve.map(({ trainingFall }) => trainingFall)}
        lines={[
          {
            key: 'uses',
            values: curve.map(({ uses }) => uses),
            stroke: 'var(--accent)',
            strokeWidth: 2.5 * markScale(em),
          },
        ]}
      >
        <text x={0} y={em} fontSize={em} className="chart-note">
          {words.chart.y}
        </text>
        <text x={plot.left + plot.width} y={height - 0.4 * em} textAnchor="end" fontSize={em} className="chart-note">
          {words.chart.x}
        </text>
        {name && (
          <text x={name.x} y={name.y} textAnchor={name.anchor} fontSize={em} className="chart-name" data-halo="">
            {words.chart.line}
          </text>
        )}
        <ChartMark
          markId="scenario-point"
          label={words.chart.showWorking(point.label)}
          dimmed={false}
          link={null}
          open={false}
          tip={tipFor({ heading: words.chart.you, value: result, lines: [point.label] })}
          onOpen={() => {
            hideTip()
            onOpenWorking()
          }}
        >
          <circle className="chart-hit" cx={point.x} cy={point.y} r={radius + 6} />
          <circle cx={point.x} cy={point.y} r={radius} fill="var(--ink)" stroke="var(--paper)" strokeWidth={2} />
          <text
            x={point.x + side * (radius + 0.5 * em)}
            y={point.wordY}
            textAnchor={side < 0 ? 'end' : 'start'}
            fontSize={em}
            className="chart-value"
          >
            {words.chart.you}
          </text>
        </ChartMark>
      </LinePlot>
      {tooltip}
    </RovingGroup>
  )
}
