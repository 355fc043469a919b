// The event study of a market layer: for each company and market the model that its earlier returns gave, and what was
// measured of the day besides its closes. Never a price, a volume or a return of the window itself.
import * as z from 'zod/mini'
import {
  dateSchema,
  evidenceListSchema,
  idSchema,
  localNameSchema,
  localTextSchema,
  nameSchema,
} from '../dataset/schema.ts'
import type { ProblemDetail } from '../parsing/problems.ts'
import { LEAST_RETURNS } from '../study/limits.ts'

const sizeSchema = z.number().check(z.gte(0))
const returnsSchema = z.int().check(z.minimum(LEAST_RETURNS))

const modelSchema = z.strictObject({
  subject: idSchema,
  /** α and σ in percent a day; β and its standard error. */
  alpha: z.number(),
  beta: z.number(),
  betaError: sizeSchema,
  sigma: sizeSchema,
  /** How many returns it was fitted on, and the session of the first. */
  returns: returnsSchema,
  start: dateSchema,
  /** The mean of the market's returns, percent, and Σ(Rm − R̄m)². */
  mean: z.number(),
  spread: sizeSchema,
  /** On how many of those sessions the residual was at least as large as the abnormal return of the event. */
  asLarge: z.int().check(z.minimum(0)),
})

/** A point of a path: a session and its index, 100 at the last close before the event. */
const levelSchema = z.tuple([dateSchema, sizeSchema])

/**
 * The sum of the returns of the sessions `from` to `to`, counted from the event's, percent. Sums of rounded indices
 * would not be right in the second place.
 */
const sumsSchema = z.array(z.strictObject({ from: z.int(), to: z.int().check(z.minimum(0)), sum: z.number() }))

const studyMarketSchema = z.strictObject({
  id: idSchema,
  name: localNameSchema,
  symbol: nameSchema,
  /** The benchmark of the layer that it stands for. */
  standsFor: idSchema,
  evidence: evidenceListSchema,
  points: z.array(levelSchema).check(z.minLength(2)),
  sums: sumsSchema,
  models: z.array(modelSchema),
})

/** The models of all companies over the sessions that they have in common, and how their residuals went together. */
const portfolioSchema = z.strictObject({
  market: idSchema,
  returns: returnsSchema,
  start: dateSchema,
  mean: z.number(),
  spread: sizeSchema,
  subjects: z.array(idSchema),
  alphas: z.array(z.number()),
  betas: z.array(z.number()),
  /** Covariances of the residuals, with n − 2 degrees of freedom: each row up to its own place. */
  covariances: z.array(z.array(z.number())),
})

export const studySchema = z.strictObject({
  /** The first and the last session of the estimation window. */
  window: z.strictObject({ start: dateSchema, end: dateSchema }),
  /** What the closes, and what the literature say, that it follows. */
  evidence: evidenceListSchema,
  note: z.optional(localTextSchema),
  /** The first is the one that abnormal returns are drawn against. */
  markets: z.array(studyMarketSchema).check(z.minLength(1)),
  portfolio: z.optional(portfolioSchema),
  /** Percent; the day's volume ÷ its mean; USD billions at the last close before. What is left out is not known. */
  facts: z.array(
    z.strictObject({
      subject: idSchema,
      sums: z.optional(sumsSchema),
      runUp: z.optional(z.number()),
      volumeRatio: z.optional(sizeSchema),
      value: z.optional(sizeSchema),
    }),
  ),
  valueEvidence: z.optional(evidenceListSchema),
  volumeEvidence: z.optional(evidenceListSchema),
  /** Companies that no model was fitted for, and why. */
  without: z.array(z.strictObject({ subject: idSchema, reason: localTextSchema })),
})

export type Study = z.infer<typeof studySchema>
export type StudyMarket = Study['markets'][number]
export type StudyModel = StudyMarket['models'][number]
export type Portfolio = NonNullable<Study['portfolio']>

interface StudyContext {
  readonly sessions: readonly string[]
  readonly baseline: string
  /** Companies and benchmarks that have a series. */
  readonly companies: readonly string[]
  readonly benchmarks: readonly string[]
  readonly sources: readonly string[]
}

type Report = (path: readonly (string | number)[], found: unknown, detail: ProblemDetail) => void

/** Checks what spans several keys of a study: references, one calendar, and a matrix as large as its list of names. */
export function checkStudy(study: Study, context: StudyContext, report: Report): void {
  const { sessions, baseline, companies, benchmarks, sources } = context
  const known = (target: 'company' | 'source' | 'benchmark', candidates: readonly string[]) => {
    return (path: readonly (string | number)[], id: string): void => {
      if (!candidates.includes(id)) report(path, id, { code: 'dangling', target, candidates: [...candidates] })
    }
  }
  const [company, source, benchmark] = [
    known('company', companies),
    known('source', sources),
    known('benchmark', benchmarks),
  ]
  for (const key of ['evidence', 'valueEvidence', 'volumeEvidence'] as const) {
    for (const [place, item] of (study[key] ?? []).entries()) source([key, place, 'source'], item.source)
  }
  for (const [place, { subject }] of study.facts.entries()) company(['facts', place, 'subject'], subject)
  for (const [place, { subject }] of study.without.entries()) company(['without', place, 'subject'], subject)
  for (const [index, market] of study.markets.entries()) {
    const path = ['markets', index]
    benchmark([...path, 'standsFor'], market.standsFor)
    for (const [place, item] of market.evidence.entries()) source([...path, 'evidence', place, 'source'], item.source)
    for (const [place, { subject }] of market.models.entries()) company([...path, 'models', place, 'subject'], subject)
    const days = market.points.map(([date]) => date)
    if (days.join() !== sessions.join())
      report([...path, 'points'], days.length, { code: 'rule', rule: 'points-share-days' })
    const base = market.points.find(([date]) => date === baseline)?.[1]
    if (base !== 100) report([...path, 'points'], base, { code: 'rule', rule: 'baseline-is-100' })
  }
  if (study.portfolio) checkPortfolio(study.portfolio, company, report)
}

function checkPortfolio(
  { subjects, alphas, betas, covariances }: Portfolio,
  company: (path: readonly (string | number)[], id: string) => void,
  report: Report,
): void {
  for (const [place, subject] of subjects.entries()) company(['portfolio', 'subjects', place], subject)
  const lengths = [alphas, betas, covariances].map(({ length }) => length)
  const fits =
    lengths.every((length) => length === subjects.length) && covariances.every((row, place) => row.length === place + 1)
  if (!fits) report(['portfolio', 'covariances'], covariances.length, { code: 'rule', rule: 'one-covariance-a-pair' })
}
