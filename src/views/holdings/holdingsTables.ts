// A reader's holdings by sector and by uncertainty, as tables: what a picture or a file shows of them.

import { emptyCell, type TableModel, textCell } from '../../charts/frame/chart.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import type { HoldingsExposureModel } from './holdingsExposureModel.ts'
import type { HoldingsModel } from './holdingsModel.ts'
import { holdingsTexts } from './holdingsTexts.ts'

/** The contribution of every sector. */
export function buildOwnSectorsTable({ frame, rows }: NonNullable<HoldingsModel['sectors']>, i18n: I18n): TableModel {
  const words = holdingsTexts[i18n.language].chart.columns
  return {
    caption: frame.subtitle,
    columns: [
      { id: 'sector', label: i18n.t.table.sector },
      { id: 'weight', label: words.weight, numeric: true },
      { id: 'contribution', label: words.contribution, numeric: true },
    ],
    rows: rows.map(({ key, name, weight, contribution }) => ({
      id: key,
      dimmed: false,
      cells: { sector: textCell(name), weight: textCell(weight), contribution: textCell(contribution) },
    })),
  }
}

/** The share that each side of every uncertainty touches, and the companies behind it. */
export function buildOwnExposureTable({ frame, uncertainties }: HoldingsExposureModel, i18n: I18n): TableModel {
  const words = holdingsTexts[i18n.language].chart.columns
  return {
    caption: frame.subtitle,
    columns: [
      { id: 'question', label: i18n.t.filters.lens },
      { id: 'effect', label: uncertaintyTexts[i18n.language].effect, oneLine: true },
      { id: 'share', label: words.weight },
      { id: 'touched', label: words.company },
    ],
    rows: uncertainties.flatMap(({ key, title, share, effects }) =>
      effects.map(({ effect, name, value, touched }) => ({
        id: `${key}:${effect}`,
        dimmed: false,
        cells: {
          question: textCell(`${title}: ${share}`),
          effect: textCell(name),
          share: textCell(value),
          touched:
            touched.length > 0
              ? {
                  ...textCell(
                    i18n.format.list(
                      touched.map((row) => `${row.name} ${row.share} (${linkTexts[i18n.language].status[row.link]})`),
                    ),
                  ),
                  entries: touched.map((row) => ({ text: `${row.name} ${row.share}`, link: row.link })),
                }
              : emptyCell(i18n),
        },
      })),
    ),
  }
}
