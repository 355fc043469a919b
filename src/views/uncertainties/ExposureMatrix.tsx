import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { type CardTarget, markIdOf } from '../../charts/frame/chart.ts'
import type { Exposure } from '../../domain/analysis/exposure.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { buildMatrixFrame, type MatrixMark, markLinks } from './exposureModel.ts'
import { buildMatrixTable } from './exposureTables.ts'

interface MatrixProps {
  readonly exposure: Exposure
  readonly selection: Shown
  readonly onOpen: (opens: CardTarget) => void
}

/** Companies by uncertainty; every link is a mark that opens its reason and evidence. One Tab stop. */
export function ExposureMatrix({ exposure, selection, onOpen }: MatrixProps) {
  const i18n = useI18n()
  const { t, text } = i18n
  const words = uncertaintyTexts[i18n.language].matrix
  return (
    <ChartFrame
      chart="matrix"
      isTable
      frame={buildMatrixFrame(exposure, selection, i18n)}
      table={buildMatrixTable(exposure, i18n)}
    >
      <MatrixKey />
      <RovingGroup role="region" aria-label={words.caption} className="scrolls-x relative">
        <table className="data-table matrix">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.company}</th>
              {exposure.uncertainties.map(({ lens }) => (
                <th key={lens.uncertainty.id} scope="col">
                  {text(lens.uncertainty.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exposure.matrix.map(({ row, cells }) => (
              <tr key={row.company.id}>
                <th scope="row">
                  <RovingButton
                    data-mark={row.company.id}
                    className="figure-button"
                    aria-label={t.controls.open(row.company.name)}
                    onClick={() => onOpen({ company: row.company.id })}
                  >
                    {row.company.name}
                  </RovingButton>
                </th>
                {cells.map((links, index) => (
                  <td key={exposure.uncertainties[index]?.lens.uncertainty.id}>
                    <span className="flex flex-wrap gap-1">
                      {markLinks(row, links, i18n).map((mark) => (
                        <MarkButton key={mark.key} mark={mark} onOpen={onOpen} />
                      ))}
                      {links.length === 0 && <span className="sr-only">{words.none}</span>}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </RovingGroup>
    </ChartFrame>
  )
}

function MarkButton({ mark, onOpen }: { readonly mark: MatrixMark; readonly onOpen: (opens: CardTarget) => void }) {
  const { language } = useI18n()
  return (
    <RovingButton
      data-mark={markIdOf(mark.opens)}
      data-link={mark.link}
      aria-label={mark.label}
      title={linkTexts[language].effect[mark.effect]}
      className="matrix-mark"
      onClick={() => onOpen(mark.opens)}
    >
      <EffectGlyph effect={mark.effect} />
    </RovingButton>
  )
}

/** Up for relief, down for pressure: the same sign wherever the two stand side by side. */
function EffectGlyph({ effect }: { readonly effect: MatrixMark['effect'] }) {
  return (
    <svg width="0.75em" height="0.75em" viewBox="0 0 10 10" aria-hidden="true">
      <path d={effect === 'relief' ? 'M5 1 L9 9 H1 Z' : 'M5 9 L9 1 H1 Z'} fill="currentColor" />
    </svg>
  )
}

function MatrixKey() {
  const { language } = useI18n()
  const words = uncertaintyTexts[language].matrix
  return (
    <ul aria-label={words.key} className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {(['relief', 'pressure'] as const).map((effect) => (
        <li key={effect} className="inline-flex items-center gap-1.5">
          <EffectGlyph effect={effect} />
          {linkTexts[language].effect[effect]}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span className="matrix-mark" data-link="stated" aria-hidden="true" />
        {words.stated}
      </li>
      <li className="inline-flex items-center gap-1.5">
        <span className="matrix-mark" data-link="inferred" aria-hidden="true" />
        {linkTexts[language].status.inferred}
      </li>
    </ul>
  )
}
