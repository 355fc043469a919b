import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { DotPlot } from '../../charts/plot/DotPlot.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { ScatterModel } from './scatterModel.ts'
import { Bracket, DOT_PATTERNS, Dot, Gutters, Leader, Lines } from './scatterParts.tsx'

export interface ScatterChartProps {
  readonly model: ScatterModel
  readonly onOpen: (opens: CardTarget) => void
}

/** One value against another, with a gutter beside each axis for the companies that lack that value. */
export function ScatterChart({ model, onOpen }: ScatterChartProps) {
  const { tipFor, hideTip, tooltip } = useTooltip()
  const { fontSize: em, dot, ring } = model
  const open = (opens: CardTarget) => (): void => {
    hideTip()
    onOpen(opens)
  }
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <DotPlot
        frame={model}
        fontSize={em}
        x={{ ticks: model.xTicks, domain: model.xDomain }}
        y={{ ticks: model.yTicks, domain: model.yDomain }}
        data={model.marks.filter((mark) => mark.zone === 'plot')}
        keyOf={({ key }) => key}
        xOf={({ xValue }) => xValue}
        yOf={({ yValue }) => yValue}
        dot={Dot}
        defs={DOT_PATTERNS}
        ground={<Gutters model={model} />}
      >
        {model.marks.map((mark) => (
          <ChartMark
            key={mark.key}
            markId={mark.companyId}
            label={mark.label}
            dimmed={mark.dimmed}
            link={mark.link}
            tip={tipFor(mark.tip)}
            onOpen={open({ company: mark.companyId })}
          >
            <circle className="chart-hit" cx={mark.x} cy={mark.y} r={dot + 6} />
            {mark.link && <circle className="chart-link" cx={mark.x} cy={mark.y} r={ring} />}
            {mark.zone !== 'plot' && <Dot cx={mark.x} cy={mark.y} payload={mark} />}
            <Leader mark={mark} em={em} />
            <Lines
              {...mark.text}
              em={em}
              anchor={mark.text.anchor}
              className="chart-name"
              halo={mark.zone === 'plot'}
            />
          </ChartMark>
        ))}
        {model.bracket && (
          <ChartMark
            markId={model.bracket.figureId}
            label={model.bracket.label}
            dimmed={false}
            link={null}
            tip={tipFor(model.bracket.tip)}
            onOpen={open({ figure: model.bracket.figureId })}
          >
            <Bracket bracket={model.bracket} em={em} />
          </ChartMark>
        )}
      </DotPlot>
      {tooltip}
    </RovingGroup>
  )
}
