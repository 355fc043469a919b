// Who came back to the last close before the event, and when: a row a company, the soonest first.

import {
  companyCell,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  type TableCell,
  type TableModel,
  textCell,
} from '../../charts/frame/chart.ts'
import { ALL_DERIVED } from '../../charts/frame/fixedKeys.ts'
import type { CompanyPath, Paths } from '../../domain/analysis/paths.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import { DRAWDOWN_WINDOW } from '../../domain/layers/drawdownWindows.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { indexCell } from './pathTables.ts'
import { pathTexts } from './pathTexts.ts'
import { describePathCoverage } from './pathWords.ts'

export interface RecoveryModel {
  readonly frame: FrameModel
  readonly table: TableModel
}

/** The table of the recoveries; null where no company has closes. */
export function buildRecoveryModel(paths: Paths, selection: Shown, i18n: I18n): RecoveryModel | null {
  const { format, language, t } = i18n
  const words = pathTexts[language].recovery
  const { companies, sessions, eventPlace } = paths
  if (companies.length === 0) return null
  const day = format.date(sessions[eventPlace] ?? '')
  const ranked = [...companies].sort(compareRecoveries)
  return {
    frame: {
      title: words.title,
      subtitle: words.subtitle(day, sessions.length - 1 - eventPlace),
      summary: ranked.map((path) => `${path.row.company.name}: ${recoveryCell(path, i18n).text}`).join('. '),
      notes: [words.note],
      coverage: describePathCoverage(companies, selection, i18n),
      sources: paths.sources,
      statuses: ALL_DERIVED,
      lens: describeLens(selection, i18n),
    },
    table: {
      caption: words.title,
      columns: [
        { id: 'company', label: t.table.company },
        { id: 'move', label: t.table.move, numeric: true },
        { id: 'lowest', label: words.lowest(DRAWDOWN_WINDOW), numeric: true },
        { id: 'sessions', label: words.sessions, numeric: true },
        { id: 'end', label: words.end, numeric: true },
      ],
      rows: ranked.map((path) => ({
        id: path.record.subject,
        dimmed: isDimmed(selection, path.record.subject),
        cells: {
          company: companyCell(path.row.company),
          move: figureCell(path.record.move, [], i18n),
          lowest: figureCell(path.record.drawdowns.at(-1) ?? null, [], i18n),
          sessions: recoveryCell(path, i18n),
          end: indexCell(path.end.figure, i18n),
        },
      })),
    },
  }
}

function recoveryCell({ record }: CompanyPath, i18n: I18n): TableCell {
  const { kind, figure } = record.recovery
  if (figure) return figureCell(figure, [], i18n)
  return kind === 'did-not-fall' ? textCell(pathTexts[i18n.language].recovery.didNotFall) : emptyCell(i18n)
}

const PLACES = { recovered: 0, 'not-recovered': 1, 'did-not-fall': 2, 'too-soon': 3, 'not-computed': 3 } as const

/** The soonest back first, then those that were not back by how near they ended, then those that had no way to go. */
function compareRecoveries(a: CompanyPath, b: CompanyPath): number {
  const place = ({ record }: CompanyPath): number => PLACES[record.recovery.kind]
  const sessionsOf = ({ record }: CompanyPath): number =>
    (record.recovery.figure && magnitude(record.recovery.figure)) ?? 0
  const level = ({ end }: CompanyPath): number => magnitude(end.figure) ?? 0
  return place(a) - place(b) || sessionsOf(a) - sessionsOf(b) || level(b) - level(a)
}
