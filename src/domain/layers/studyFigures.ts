// What follows from the models of the study and the closes of the window: abnormal returns of the day and of the
// sessions after it, each with its t. Worked out at load, so that a reader can follow each from two closes on.
// (A. C. MacKinlay, "Event Studies in Economics and Finance", Journal of Economic Literature 35(1), 1997, 13–39.)
import { unitOfMeasure } from '../dataset/measures.ts'
import type { Derivation, Evidence, Figure, LocalText, Measure, Period, Precision } from '../dataset/schema.ts'
import { computeDerived } from '../figures/derive.ts'
import { mergeEvidence } from '../figures/evidence.ts'
import type { MarketEntry } from './lookupShape.ts'
import type { MarketLayer } from './marketLayer.ts'
import type { Study, StudyMarket, StudyModel } from './marketStudy.ts'

/** A sum of abnormal returns from one session to another, both counted from the event's. */
export interface Cumulative {
  readonly from: number
  readonly to: number
  readonly abnormal: Figure
  readonly error: Figure
  readonly t: Figure
}

/** A company against one market. */
export interface Abnormal {
  readonly market: StudyMarket
  readonly model: StudyModel
  /** The returns of the day, its own and the market's. */
  readonly own: Figure
  readonly marketReturn: Figure
  /** Percent, and the standard error with which the model predicts it. */
  readonly abnormal: Figure
  readonly error: Figure
  readonly t: Figure
  /** Sessions of the estimation window with a residual as large, of how many. */
  readonly asLarge: Figure
  readonly returns: Figure
  readonly beta: Figure
  readonly betaError: Figure
  readonly sigma: Figure
  /** Without those whose sessions have not all come yet. */
  readonly cumulative: readonly Cumulative[]
}

/** What the study says of one company. Null where it is not known. */
export interface StudyRecord {
  /** In the order of the study's markets. */
  readonly against: readonly Abnormal[]
  readonly runUp: Figure | null
  readonly volumeRatio: Figure | null
  readonly value: Figure | null
  readonly valueChange: Figure | null
  /** What a card lists: against the first market all that there is, against each other one the abnormal return. */
  readonly entries: readonly MarketEntry[]
}

interface Subject {
  readonly id: string
  readonly evidence: readonly Evidence[]
  /** The index at each session of the window; null where there is no close. */
  readonly points: readonly (Figure | null)[]
  /** The move of the day as it is shown. */
  readonly move: Figure | null
  readonly note?: LocalText | undefined
}

/** Places a figure among those that later ones can be worked out from. */
export type Keep = (figure: Figure) => Figure

export interface StudyContext {
  readonly layer: MarketLayer
  readonly study: Study
  readonly sessions: readonly string[]
  readonly eventPlace: number
  readonly figureById: ReadonlyMap<string, Figure>
  readonly keep: Keep
}

// Four places, so that what is worked out of them is right in the two that are read.
const DECIMALS = 4

type Sums = StudyMarket['sums']
type Own = Pick<Figure, 'measure' | 'value' | 'precision' | 'period' | 'evidence'> & Partial<Figure>

/** Makes the figures of a study, market by market, then company by company. */
export function studyMaker(context: StudyContext) {
  const { study, sessions, eventPlace, figureById, keep } = context
  const day: Period = { start: sessions[eventPlace] ?? '', end: sessions[eventPlace] ?? '' }
  const give = (subject: string, ending: string, own: Own): Figure =>
    keep({ id: `${subject}-${ending}`, subject, unit: unitOfMeasure[own.measure], status: 'derived', ...own })
  const derive = (
    subject: string,
    ending: string,
    derivation: Derivation,
    own: Omit<Own, 'value' | 'precision'>,
  ): Figure | null => {
    const derived = computeDerived(derivation, (id) => figureById.get(id))
    if ('fault' in derived) return null
    const { value, precision } = derived
    return give(subject, ending, { ...own, value, precision, derivation })
  }

  /** The return of the event's day, and the sums of returns from it on. */
  const returnsOf = ({ id, points, evidence }: Subject, sums: Sums | undefined) => {
    const [level, prior] = [points[eventPlace], points[eventPlace - 1]]
    return {
      ofDay:
        level && prior
          ? derive(
              id,
              'return',
              { kind: 'growth', inputs: { level: level.id, prior: prior.id }, decimals: DECIMALS },
              { measure: 'dailyReturn', period: day, evidence: [...evidence] },
            )
          : null,
      sums: new Map(
        (sums ?? []).map(({ from, to, sum }) => [
          keyOf(from, to),
          give(id, `return-sum-${keyOf(from, to)}`, {
            measure: 'cumulativeReturn',
            value: sum,
            precision: 'rounded',
            period: spanOf(from, to),
            evidence: [...evidence],
          }),
        ]),
      ),
    }
  }
  const spanOf = (from: number, to: number): Period => ({
    start: sessions[eventPlace + from] ?? day.start,
    end: sessions[eventPlace + to] ?? day.start,
  })

  /** A market, as the subject of its own returns. */
  const marketOf = (market: StudyMarket) => {
    const { id, evidence } = market
    const points = market.points.map(([date, value]) =>
      give(id, `index-${date}`, {
        measure: 'priceIndex',
        value,
        precision: value === 100 ? 'exact' : 'rounded',
        period: { start: date, end: date },
        evidence,
      }),
    )
    const countOf = (from: number, to: number): Figure =>
      give(id, `sessions-${keyOf(from, to)}`, {
        measure: 'cumulativeSessions',
        value: to - from + 1,
        precision: 'exact',
        period: spanOf(from, to),
        evidence,
      })
    return { market, countOf, ...returnsOf({ id, points, evidence, move: null }, market.sums) }
  }
  const markets = study.markets.map(marketOf)

  const againstMarket = (subject: Subject, own: ReturnType<typeof returnsOf>, at: (typeof markets)[number]) => {
    const { market, countOf } = at
    const model = market.models.find((one) => one.subject === subject.id)
    const [ownReturn, marketReturn] = [own.ofDay, at.ofDay]
    if (!model || !ownReturn || !marketReturn) return null
    const evidence = mergeEvidence([subject.evidence, market.evidence, study.evidence])
    const window: Period = { start: model.start, end: study.window.end }
    const part = (ending: string, measure: Measure, value: number, precision: Precision = 'rounded'): Figure =>
      give(subject.id, `${ending}-${market.id}`, { measure, value, precision, period: window, evidence })
    const alpha = part('alpha', 'alpha', model.alpha)
    const beta = part('beta', 'beta', model.beta)
    const betaError = part('beta-error', 'betaError', model.betaError)
    const sigma = part('sigma', 'residualDeviation', model.sigma)
    const returns = part('returns', 'estimationReturns', model.returns, 'exact')
    const mean = part('mean', 'marketMean', model.mean)
    const spread = part('spread', 'marketSpread', model.spread)
    const ofDay = { period: day, evidence }
    const fitted = { sigma: sigma.id, returns: returns.id, mean: mean.id, spread: spread.id }
    const line = { alpha: alpha.id, beta: beta.id }
    const abnormal = derive(
      subject.id,
      `abnormal-${market.id}`,
      { kind: 'abnormal', inputs: { own: ownReturn.id, ...line, market: marketReturn.id }, decimals: DECIMALS },
      { measure: 'abnormalReturn', basis: 'abnormal', ...ofDay, ...(subject.note ? { note: subject.note } : {}) },
    )
    const error = derive(
      subject.id,
      `error-${market.id}`,
      { kind: 'prediction-error', inputs: { ...fitted, market: marketReturn.id }, decimals: DECIMALS },
      { measure: 'predictionError', ...ofDay },
    )
    const tOf = (ending: string, level: Figure | null, base: Figure | null, period: Period): Figure | null =>
      level && base
        ? derive(
            subject.id,
            `${ending}-${market.id}`,
            { kind: 'ratio', inputs: { level: level.id, base: base.id }, decimals: DECIMALS },
            { measure: 'tStatistic', period, evidence },
          )
        : null
    const t = tOf('t', abnormal, error, day)
    if (!abnormal || !error || !t) return null
    const cumulative = market.sums.flatMap(({ from, to }): Cumulative[] => {
      const key = keyOf(from, to)
      const [sum, marketSum] = [own.sums.get(key), at.sums.get(key)]
      if (!sum || !marketSum) return []
      const period = spanOf(from, to)
      const shared = { sessions: countOf(from, to).id, market: marketSum.id }
      const added = derive(
        subject.id,
        `abnormal-sum-${key}-${market.id}`,
        { kind: 'abnormal-sum', inputs: { own: sum.id, ...line, ...shared }, decimals: DECIMALS },
        { measure: 'cumulativeAbnormalReturn', period, evidence },
      )
      const itsError = derive(
        subject.id,
        `error-sum-${key}-${market.id}`,
        { kind: 'prediction-error-sum', inputs: { ...fitted, ...shared }, decimals: DECIMALS },
        { measure: 'predictionError', period, evidence },
      )
      const itsT = tOf(`t-sum-${key}`, added, itsError, period)
      return added && itsError && itsT ? [{ from, to, abnormal: added, error: itsError, t: itsT }] : []
    })
    const asLarge = part('as-large', 'daysAsLarge', model.asLarge, 'exact')
    const record: Abnormal = {
      market,
      model,
      own: ownReturn,
      marketReturn,
      abnormal,
      error,
      t,
      asLarge,
      returns,
      beta,
      betaError,
      sigma,
      cumulative,
    }
    return record
  }

  /** What the study says of one company; its figures are kept. */
  const recordOf = (subject: Subject): StudyRecord => {
    const facts = study.facts.find((one) => one.subject === subject.id)
    const own = returnsOf(subject, facts?.sums)
    const before = sessions[eventPlace - 1] ?? day.start
    const measured = (ending: string, own: Own & { readonly value: number | null | undefined }): Figure | null =>
      own.value === null || own.value === undefined ? null : give(subject.id, ending, own)
    const value = measured('value-before', {
      measure: 'marketValue',
      value: facts?.value ?? null,
      precision: 'about',
      period: { start: before, end: before },
      evidence: mergeEvidence([study.valueEvidence ?? [], subject.evidence]),
    })
    const { move } = subject
    const record = {
      against: markets.flatMap((market) => againstMarket(subject, own, market) ?? []),
      runUp: measured('run-up', {
        measure: 'runUp',
        value: facts?.runUp ?? null,
        precision: 'rounded',
        period: { start: sessions[0] ?? before, end: before },
        evidence: [...subject.evidence],
      }),
      volumeRatio: measured('volume-ratio', {
        measure: 'volumeRatio',
        value: facts?.volumeRatio ?? null,
        precision: 'rounded',
        period: day,
        evidence: study.volumeEvidence ?? [...subject.evidence],
      }),
      value,
      valueChange:
        value && move
          ? derive(
              subject.id,
              'value-change',
              { kind: 'part', inputs: { level: value.id, percent: move.id }, decimals: 1 },
              { measure: 'valueChange', period: day, evidence: mergeEvidence([value.evidence, move.evidence]) },
            )
          : null,
    }
    return { ...record, entries: listEntries(record) }
  }
  return { recordOf }
}

/** The part of an id that names sessions: an id has no sign. */
function keyOf(from: number, to: number): string {
  return from < 0 ? `before-${-from}-to-${to}` : `${to}`
}

function listEntries({ against, valueChange, volumeRatio, runUp }: Omit<StudyRecord, 'entries'>): MarketEntry[] {
  const [first, ...others] = against
  const given = (kind: MarketEntry['kind'], figure: Figure | null): MarketEntry[] => (figure ? [{ kind, figure }] : [])
  const listed = (kind: MarketEntry['kind'], { market }: Abnormal, figures: readonly Figure[], span?: number) =>
    figures.map((figure): MarketEntry => ({ kind, figure, benchmark: market, ...(span === undefined ? {} : { span }) }))
  return [
    ...(first
      ? [
          ...listed('abnormal', first, [first.abnormal, first.t, first.asLarge]),
          ...first.cumulative
            .filter(({ from }) => from === 0)
            .flatMap(({ to, abnormal, t }) => listed('cumulative', first, [abnormal, t], to)),
          ...listed('model', first, [first.beta, first.betaError, first.sigma]),
        ]
      : []),
    ...others.flatMap((other) => listed('abnormal', other, [other.abnormal, other.t])),
    ...given('value-change', valueChange),
    ...given('volume', volumeRatio),
    ...given('run-up', runUp),
  ]
}
