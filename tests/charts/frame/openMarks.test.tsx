import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ChartMark } from '../../../src/charts/frame/ChartMark.tsx'
import { OpenMarksContext, openMarksOf } from '../../../src/charts/frame/openMarks.ts'
import { askedCompanies, selectPaths } from '../../../src/domain/analysis/paths.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { PathChart } from '../../../src/views/path/PathChart.tsx'
import { buildPathModel } from '../../../src/views/path/pathModel.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'
import { drawChart } from '../../fixtures/drawing.tsx'
import { i18nOf } from '../../fixtures/languages.ts'
import { selectView } from '../../fixtures/moves.ts'
import { buildPathLayers } from '../../fixtures/paths.ts'

const ignore = (): void => {}

test.each<[Partial<View>, string[]]>([
  [{}, []],
  [{ company: 'beta' }, ['beta']],
  [{ figure: 'beta-move' }, ['beta', 'beta-move']],
  [{ company: 'beta', force: 'less-use' }, ['beta']],
  [{ figure: 'pair-2024' }, ['pair-2024']],
  [{ force: 'less-use' }, []],
])('the card of %o opens the marks %j', (view, expected) => {
  expect([...openMarksOf(selectView(buildDataset(), view).card)]).toEqual(expected)
})

describe('a mark', () => {
  const draw = (markId: string, open?: boolean) =>
    render(
      <OpenMarksContext value={new Set(['beta'])}>
        <svg role="img" aria-label="chart">
          <ChartMark
            markId={markId}
            label={markId}
            dimmed={false}
            link={null}
            {...(open === undefined ? {} : { open })}
            tip={{ onPointerEnter: ignore, onPointerLeave: ignore, onFocus: ignore, onBlur: ignore }}
            onOpen={ignore}
          >
            <circle r={1} />
          </ChartMark>
        </svg>
      </OpenMarksContext>,
    )

  test.each([
    ['beta', undefined, true],
    ['alpha', undefined, false],
    ['beta', false, false],
    ['alpha', true, true],
  ] as const)('of %s, told %s, is open: %s', (markId, told, isOpen) => {
    draw(markId, told)
    expect(screen.getByRole('button', { name: markId, expanded: isOpen })).toBeInTheDocument()
  })
})

test('the path of the open company lies on top, and is thicker', () => {
  const layers = buildPathLayers()
  const selection = select(layers, buildView({ view: 'path' }), 'en')
  const paths = selectPaths(layers, selection, askedCompanies(selection))
  const model = paths && buildPathModel(paths, selection, i18nOf.en)
  if (!model) throw new Error('no paths')
  const widthsWith = (id: string): string[] =>
    drawChart(
      <OpenMarksContext value={new Set([id])}>
        <PathChart model={model} width={700} fontSize={13} onOpen={ignore} />
      </OpenMarksContext>,
    )
      .all('.recharts-line-curve')
      .map((line) => line.getAttribute('stroke-width') ?? '')
  const plain = widthsWith('nobody').map(Number)
  const opened = widthsWith('alpha').map(Number)
  expect(opened.at(-1)).toBe(Math.max(...plain) + 1)
  expect(opened.slice(0, -1).toSorted()).toEqual(plain.toSorted().slice(0, -1))
})
