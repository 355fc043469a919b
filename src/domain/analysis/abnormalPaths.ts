// Abnormal returns added up session by session, from shortly before the event to some sessions after it, with the range
// in which nineteen in twenty such sums would lie. Percent.
import type { Figure } from '../dataset/schema.ts'
import { magnitude } from '../figures/figures.ts'
import type { Market } from '../layers/market.ts'
import type { StudyMarket } from '../layers/marketStudy.ts'
import type { Abnormal, Cumulative } from '../layers/studyFigures.ts'
import { USUAL_ERRORS } from '../study/limits.ts'
import { abnormalReturn, predictionError } from '../study/marketModel.ts'
import type { CompanyPath, Paths } from './paths.ts'

/** A company's sum at each session of the path; null from the first session without a close on. */
export interface AbnormalPath {
  readonly path: CompanyPath
  readonly values: readonly (number | null)[]
  /** What is usual at each session: so far on either side of zero. */
  readonly usual: readonly number[]
  /** The sum at the end. */
  readonly end: Cumulative
  /** True where the sum at the end lies beyond what is usual. */
  readonly isUnusual: boolean
}

export interface AbnormalPaths {
  readonly market: StudyMarket
  /** The sessions, counted from the event's. */
  readonly sessions: readonly number[]
  readonly companies: readonly AbnormalPath[]
}

/**
 * The paths of abnormal returns against the fund that stands for the benchmark of `paths`, else against the first of
 * the study. Null where the event has no study, or none of the companies has a model.
 */
export function selectAbnormalPaths(market: Market | null, paths: Paths): AbnormalPaths | null {
  const study = market?.layer.study
  if (!market || !study) return null
  const against = study.markets.find(({ standsFor }) => standsFor === paths.benchmark?.benchmark.id) ?? study.markets[0]
  const found = paths.companies.flatMap((path) => {
    const abnormal = path.record.study?.against.find((one) => one.market === against)
    const end = abnormal?.cumulative.find(({ from }) => from < 0)
    return abnormal && end ? [{ path, abnormal, end }] : []
  })
  const [first] = found
  if (!against || !first) return null
  const { from, to } = first.end
  const sessions = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  const levels = new Map(against.points)
  const marketReturns = sessions.map((session) => {
    const [level, before] = [0, 1].map((back) => levels.get(paths.sessions[paths.eventPlace + session - back] ?? ''))
    return growthOf(level, before)
  })
  return {
    market: against,
    sessions,
    companies: found.map(({ path, abnormal, end }) => ({
      path,
      ...addUp(path, abnormal, marketReturns, sessions, paths.eventPlace),
      end,
      isUnusual: Math.abs(numberOf(end.t)) > USUAL_ERRORS,
    })),
  }
}

function addUp(
  { record }: CompanyPath,
  { model }: Abnormal,
  marketReturns: readonly (number | null)[],
  sessions: readonly number[],
  eventPlace: number,
): Pick<AbnormalPath, 'values' | 'usual'> {
  const { sigma, returns, mean, spread } = model
  const fitted = { sigma, n: returns, marketMean: mean, marketSpread: spread }
  const values: (number | null)[] = []
  const usual: number[] = []
  const known: number[] = []
  let sum: number | null = 0
  for (const [place, session] of sessions.entries()) {
    const market: number | null = marketReturns[place] ?? null
    const [level, before] = [record.points[eventPlace + session], record.points[eventPlace + session - 1]]
    const own = growthOf(level ? numberOf(level) : undefined, before ? numberOf(before) : undefined)
    sum = sum === null || own === null || market === null ? null : sum + abnormalReturn(model, { own, market })
    values.push(sum)
    known.push(market ?? mean)
    usual.push(USUAL_ERRORS * predictionError(fitted, known))
  }
  return { values, usual }
}

function growthOf(level: number | undefined, before: number | undefined): number | null {
  return level === undefined || before === undefined ? null : (level / before - 1) * 100
}

function numberOf(figure: Figure): number {
  return magnitude(figure) ?? Number.NaN
}
