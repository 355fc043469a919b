import { type KeyboardEvent, type MouseEvent, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { OpenMarksContext } from '../../charts/frame/openMarks.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { DotCanvas } from '../../charts/plot/canvas/DotCanvas.tsx'
import { indexDots } from '../../charts/plot/canvas/dotIndex.ts'
import { DotPlot } from '../../charts/plot/DotPlot.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { Step } from '../../ui/keys/spatial.ts'
import { useIsStill } from '../../ui/size/useElementSize.ts'
import { lookOf } from './markLook.ts'
import type { ScatterChartProps } from './ScatterChart.tsx'
import type { ScatterModel } from './scatterModel.ts'
import { Bracket, DOT_PATTERNS, Dot, Gutters, Leader, Lines } from './scatterParts.tsx'
import type { ScatterMark } from './scatterPoint.ts'

// A picture holds so many marks as shapes, which stay sharp at any size; more than these are one image in it.
const MAX_SHAPES = 5000
const STILL_SCALE = 2
// How far from a dot it can be pointed at, beyond its edge, and how far a finger may miss it.
const HIT_GAP = 6
const FINGER_REACH = 22

const NO_DOTS: readonly ScatterMark[] = []

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * The scatter of very many companies. A canvas draws the dots; an element of the page stands only for the dot that has
 * the focus, the one under the pointer, and the one whose card is open.
 */
export function DenseScatterChart({ model, onOpen }: ScatterChartProps) {
  const { marks, bracket, width, height, fontSize: em, dot, ring } = model
  const { tipFor, showTip, hideTip, tooltip } = useTooltip()
  const isStill = useIsStill()
  const openMarks = useContext(OpenMarksContext)
  const over = useRef<SVGSVGElement>(null)
  const dots = useMemo(() => marks.map((mark) => ({ x: mark.x, y: mark.y, look: lookOf(mark) })), [marks])
  const index = useMemo(() => indexDots(marks), [marks])
  const [focused, setFocused] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const placeOf = useMemo(() => new Map(marks.map(({ companyId }, place) => [companyId, place])), [marks])
  const stop = placeOf.get(focused ?? '') ?? 0
  const raised = [
    ...new Set(
      [stop, placeOf.get(pointed ?? ''), marks.findIndex(({ companyId }) => openMarks.has(companyId))].filter(
        (place) => place !== undefined,
      ),
    ),
  ].flatMap((place) => marks[place] ?? [])
  const isMoving = useRef(false)

  useLayoutEffect(() => {
    const id = isMoving.current ? focused : null
    isMoving.current = false
    if (id !== null) markIn(over.current, id)?.focus()
  }, [focused])
  useLayoutEffect(() => {
    const anchor = pointed === null ? null : markIn(over.current, pointed)
    const mark = marks[placeOf.get(pointed ?? '') ?? -1]
    if (anchor && mark) showTip(anchor, mark.tip)
  }, [pointed, marks, placeOf, showTip])

  const open = (opens: CardTarget): void => {
    hideTip()
    onOpen(opens)
  }
  const move = (place: number | null | undefined): void => {
    const mark = marks[place ?? -1]
    if (!mark || mark.companyId === focused) return
    isMoving.current = true
    setFocused(mark.companyId)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (!(target instanceof SVGElement) || !placeOf.has(target.dataset['mark'] ?? '')) return
    const step = STEPS[key]
    const goals = new Map<string, number>([
      ['Home', 0],
      ['End', marks.length - 1],
      ['PageUp', stop - 1],
      ['PageDown', stop + 1],
    ])
    if (!step && !goals.has(key)) return
    event.preventDefault()
    move(step ? index.neighbour(stop, step) : goals.get(key))
  }
  /** The mark at the pointer; null where it is on a mark that has an element already. */
  const markAt = (event: MouseEvent<SVGSVGElement>, reach: number): ScatterMark | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const place = index.nearest(event.clientX - left, event.clientY - top, reach)
    return place === null ? null : (marks[place] ?? null)
  }
  const isOnBracket = ({ target }: MouseEvent): boolean =>
    bracket !== null &&
    target instanceof Element &&
    target.closest('[data-mark]')?.getAttribute('data-mark') === bracket.figureId

  return (
    <RovingGroup role="group" aria-label={model.frame.title} onKeyDown={onKeyDown}>
      <div className="plot-layers">
        <Axes model={model} />
        {isStill && marks.length <= MAX_SHAPES ? (
          <svg width={width} height={height} aria-hidden="true">
            {marks.map((mark) => (
              <DotShape key={mark.key} mark={mark} ring={ring} />
            ))}
          </svg>
        ) : (
          <DotCanvas
            dots={dots}
            radius={dot}
            ring={ring}
            width={width}
            height={height}
            leastScale={isStill ? STILL_SCALE : 1}
          />
        )}
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named, and so is every mark in it */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks in it take keys; a pointer finds the others */}
        <svg
          ref={over}
          width={width}
          height={height}
          onPointerMove={(event) => {
            if (event.pointerType === 'touch' || isOnBracket(event)) return
            setPointed(markAt(event, dot + HIT_GAP)?.companyId ?? null)
          }}
          onPointerDown={(event) => {
            if (event.pointerType === 'touch' && !isOnBracket(event)) {
              setPointed(markAt(event, FINGER_REACH)?.companyId ?? null)
            }
          }}
          onClick={(event) => {
            if (isOnBracket(event)) return
            const { nativeEvent } = event
            const isFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'
            const mark = markAt(event, isFinger ? FINGER_REACH : dot + HIT_GAP)
            if (mark) open({ company: mark.companyId })
          }}
        >
          <rect className="chart-hit" width={width} height={height} />
          {raised.map((mark) => (
            <ChartMark
              key={mark.key}
              markId={mark.companyId}
              label={mark.label}
              dimmed={mark.dimmed}
              link={mark.link}
              tip={tipFor(mark.tip)}
              onOpen={() => open({ company: mark.companyId })}
            >
              <circle className="chart-hit" cx={mark.x} cy={mark.y} r={dot + HIT_GAP} />
              <DotShape mark={mark} ring={ring} />
            </ChartMark>
          ))}
          <g pointerEvents="none">
            {marks.map(
              (mark) =>
                mark.text.lines.length > 0 && (
                  <g key={mark.key}>
                    <Leader mark={mark} em={em} />
                    <Lines {...mark.text} em={em} className="chart-name" halo />
                  </g>
                ),
            )}
          </g>
          {bracket && (
            <ChartMark
              markId={bracket.figureId}
              label={bracket.label}
              dimmed={false}
              link={null}
              tip={tipFor(bracket.tip)}
              onOpen={() => open({ figure: bracket.figureId })}
            >
              <Bracket bracket={bracket} em={em} />
            </ChartMark>
          )}
        </svg>
      </div>
      {tooltip}
    </RovingGroup>
  )
}

function markIn(drawing: Element | null, id: string): SVGElement | null {
  return drawing?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`) ?? null
}

function DotShape({ mark, ring }: { readonly mark: ScatterMark; readonly ring: number }) {
  return (
    <>
      {mark.link && <circle className="chart-link" cx={mark.x} cy={mark.y} r={ring} />}
      <Dot cx={mark.x} cy={mark.y} payload={mark} />
    </>
  )
}

/** Axes, grid and gutters, without dots. */
function Axes({ model }: { readonly model: ScatterModel }) {
  return (
    <DotPlot
      frame={model}
      fontSize={model.fontSize}
      x={{ ticks: model.xTicks, domain: model.xDomain }}
      y={{ ticks: model.yTicks, domain: model.yDomain }}
      data={NO_DOTS}
      keyOf={({ key }) => key}
      xOf={() => null}
      yOf={() => null}
      dot={Dot}
      defs={DOT_PATTERNS}
      ground={<Gutters model={model} />}
    >
      {null}
    </DotPlot>
  )
}
