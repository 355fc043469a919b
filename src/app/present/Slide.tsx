import { type ReactNode, useContext, useMemo, useRef } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { ChartSlotContext } from '../../charts/frame/chartSlot.ts'
import { isHeadedByChart } from '../../domain/story/decks.ts'
import { isChangedOnStep, nearestStep } from '../../domain/story/presentation.ts'
import type { Story } from '../../domain/story/story.ts'
import { chartOf } from '../../domain/view/views.ts'
import { encodeView } from '../../domain/view/viewUrl.ts'
import { PointerDot } from '../../features/present/PointerDot.tsx'
import { SlideWords } from '../../features/present/SlideWords.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { PartBoundary } from '../../ui/loading/PartBoundary.tsx'
import { FixedSizeContext } from '../../ui/size/useElementSize.ts'
import { useFittedHeight } from '../../ui/size/useFittedHeight.ts'
import { Placeholder } from '../event/Placeholder.tsx'
import type { EventView } from '../event/useEventView.ts'
import { LayerBar } from '../page/LayerBar.tsx'
import { MainView } from '../page/MainView.tsx'
import { useStepFigures } from './useStepFigures.ts'

interface SlideProps {
  readonly story: Story
  readonly eventView: EventView
  /** True where the slide has a fixed size, which its content has to fit. */
  readonly isFitted: boolean
  /** True while the presenter changes how the chart is drawn. */
  readonly adjusts?: boolean
  /** What is open beside the chart, such as a card. On a slide of a fixed size it takes room from words and chart. */
  readonly beside?: ReactNode
  /** True for the slide that the presenter points at. */
  readonly isPointedAt?: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/** One step of a story: what is said, and the one chart that shows it. */
export function Slide(props: SlideProps) {
  const { story, eventView, isFitted, adjusts = false, beside = null, isPointedAt = false, onOpen } = props
  const { language } = useI18n()
  const { layers, missing, selection } = eventView
  const { view, isWaiting } = selection
  const number = nearestStep(story, view.step)
  const step = story.steps[number - 1]
  const figures = useStepFigures(layers.dataset, step)
  const drawing = useRef<HTMLDivElement>(null)
  const maxHeight = useFittedHeight(
    drawing,
    '.chart-body',
    `${language} ${adjusts} ${layers.isPending} ${encodeView({ ...view, blank: false })}`,
    isFitted,
  )
  const only = chartOf(view)
  const outer = useContext(ChartSlotContext)
  const chartSlot = useMemo(() => ({ ...outer, only }), [outer, only])
  const size = useMemo(() => ({ width: null, rem: null, maxHeight }), [maxHeight])
  const filings = missing.filings && <Placeholder part="filings" retry={missing.filings} />
  const market = missing.market && <Placeholder part="market" retry={missing.market} />
  return (
    <div
      className="slide"
      data-fitted={isFitted || undefined}
      data-adjusts={adjusts || undefined}
      data-untold={(step && isHeadedByChart(step)) || undefined}
      data-beside={beside !== null || undefined}
    >
      {step && (
        <SlideWords
          step={step}
          figures={figures}
          number={number}
          total={story.steps.length}
          isChanged={isChangedOnStep(view, story)}
          onOpen={onOpen}
        />
      )}
      {beside !== null && (
        <div className="slide-panel" data-scroller="">
          {beside}
        </div>
      )}
      <div ref={drawing} className="slide-chart">
        {adjusts && <LayerBar layers={layers} selection={selection} />}
        <ChartSlotContext value={chartSlot}>
          <FixedSizeContext value={size}>
            <PartBoundary resetKeys={[view.view, view.step]}>
              <MainView
                layers={layers}
                selection={selection}
                onOpen={onOpen}
                filingsPlaceholder={filings}
                marketPlaceholder={isWaiting ? market : null}
              />
            </PartBoundary>
          </FixedSizeContext>
        </ChartSlotContext>
        {isPointedAt && <PointerDot part="chart" />}
      </div>
      {isPointedAt && <PointerDot part="slide" />}
    </div>
  )
}
