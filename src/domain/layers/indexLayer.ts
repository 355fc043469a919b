// The index layer of an event: what every member of a share index did on the day. Returns, market models, values and
// ratios, never a price. The schema below is the only definition of the format `shockwave-index/1`. Percent; a fall is
// negative; USD billions.
import * as z from 'zod/mini'
import {
  type Dataset,
  dateSchema,
  evidenceListSchema,
  figureSchema,
  idSchema,
  localNameSchema,
  localTextSchema,
  nameSchema,
  sourceSchema,
} from '../dataset/schema.ts'
import { checkParts, NO_PARTS, type Parts } from '../parsing/integrity.ts'
import { type Parsed, parseShape } from '../parsing/parse.ts'
import { type DatasetProblem, jsonPath, type ProblemDetail, quoteFound } from '../parsing/problems.ts'
import { LEAST_RETURNS } from '../study/limits.ts'
import { memberKey } from './memberKey.ts'

const LEAST_RETURN = -100

const returnSchema = z.number().check(z.gte(LEAST_RETURN))
const countSchema = z.int().check(z.minimum(LEAST_RETURNS))
const positiveSchema = z.number().check(z.positive())

/** What a market model is fitted on: how many returns, the mean of the market's, and Σ(Rm − R̄m)². */
const windowShape = { returns: countSchema, mean: z.number(), spread: positiveSchema }

const memberSchema = z.strictObject({
  /** As the list of members writes it: a class of shares comes after a point. */
  symbol: nameSchema,
  name: nameSchema,
  sector: idSchema,
  /** The company of the event, or of its wider market, that the member is. */
  company: z.optional(idSchema),
  /**
   * The symbol of another class of shares of the same company, with whose value this one is counted: both carry the
   * value of the whole company.
   */
  countedWith: z.optional(nameSchema),
  /** Close ÷ close before − 1, of adjusted closes, in percent; null where one of the two is not known. */
  return: z.nullable(returnSchema),
  /** R = α + β·Rm; σ is the standard deviation of the residuals. Null where there are too few returns. */
  model: z.nullable(
    z.strictObject({
      alpha: z.number(),
      beta: z.number(),
      sigma: positiveSchema,
      /** What this member's model is fitted on, where it is less than the others'. */
      window: z.optional(z.strictObject(windowShape)),
    }),
  ),
  /** Market value at the last close before the event; null where it is not known. */
  value: z.nullable(positiveSchema),
  /** Shares traded on the day ÷ the mean of the 20 sessions before; null where it is not known. */
  volumeRatio: z.nullable(positiveSchema),
})

/** The format of the index layer. `event` is the id of the event whose companies and sources it may name. */
export const indexSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('shockwave-index/1'),
  event: idSchema,
  revision: z.int().check(z.minimum(1)),
  revised: dateSchema,
  /** The day as of which the closes were adjusted for splits and dividends. */
  asOf: dateSchema,
  /** The last session before the event. */
  baseline: dateSchema,
  /** The index whose members these are. Its id is the subject of figures. */
  index: z.strictObject({ id: idSchema, name: localNameSchema, symbol: nameSchema, note: localTextSchema }),
  /** What stands for the market in the models, and its return on the day. */
  market: z.strictObject({
    id: idSchema,
    name: localNameSchema,
    symbol: nameSchema,
    return: returnSchema,
    /** The first and last session of the estimation window. */
    window: z.strictObject({ start: dateSchema, end: dateSchema, ...windowShape }),
  }),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  /** What the sources say, of any member. */
  evidence: z.strictObject({
    members: evidenceListSchema,
    return: evidenceListSchema,
    model: evidenceListSchema,
    value: evidenceListSchema,
    volume: evidenceListSchema,
  }),
  sectors: z.array(z.strictObject({ id: idSchema, name: localNameSchema })).check(z.minLength(1)),
  /** Figures that the press reported of the index. */
  reported: z.array(figureSchema),
  members: z.array(memberSchema).check(z.minLength(1)),
})

export type IndexLayer = z.infer<typeof indexSchema>
export type IndexMember = IndexLayer['members'][number]

/**
 * Parses a JSON value as the index layer of the event of `base`, which has to be sound itself. The shape is checked
 * first, then what spans several keys.
 */
export function parseIndexLayer(value: unknown, base: Dataset): Parsed<IndexLayer> {
  const shaped = parseShape(indexSchema, value)
  if (!shaped.ok) return shaped
  const layer = shaped.value
  const { id } = base.event
  if (layer.event !== id) {
    const detail = { code: 'not-allowed', allowed: [id] } as const
    return { ok: false, problems: [{ path: '$.event', found: quoteFound(layer.event), detail }] }
  }
  const problems = [...renameParts(checkParts(indexParts(layer), base)), ...checkMembers(layer, base)]
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/** The lists of the layer as those of a dataset: its reported figures are of the index, a group of companies. */
export function indexParts({ sources, sectors, index: { id, name }, reported }: IndexLayer): Parts {
  const group: Parts['groups'][number] = { id, name, members: [], membership: 'unnamed' }
  return { ...NO_PARTS, sources, sectors, groups: [group], figures: reported }
}

function renameParts(problems: readonly DatasetProblem[]): DatasetProblem[] {
  return problems.map((problem) => ({
    ...problem,
    path: problem.path.replace(/^\$\.figures\b/, '$.reported').replace(/^\$\.groups\[0\]/, '$.index'),
  }))
}

type Report = (path: readonly (string | number)[], found: unknown, detail: ProblemDetail) => void

function checkSources({ evidence, sources }: IndexLayer, base: Dataset, report: Report): void {
  const candidates = [...base.sources, ...sources].map(({ id }) => id)
  for (const [list, items] of Object.entries(evidence)) {
    for (const [place, { source }] of items.entries()) {
      if (candidates.includes(source)) continue
      report(['evidence', list, place, 'source'], source, { code: 'dangling', target: 'source', candidates })
    }
  }
}

function checkMembers(layer: IndexLayer, base: Dataset): DatasetProblem[] {
  const problems: DatasetProblem[] = []
  const report: Report = (path, found, detail) =>
    problems.push({ path: jsonPath(path), found: quoteFound(found), detail })
  if (layer.baseline >= base.event.date) {
    report(['baseline'], layer.baseline, { code: 'rule', rule: 'baseline-before-event' })
  }
  const taken = [...base.companies, ...base.groups].map(({ id }) => id)
  if ([...taken, layer.index.id].includes(layer.market.id)) {
    report(['market', 'id'], layer.market.id, { code: 'rule', rule: 'benchmark-is-no-company' })
  }
  checkSources(layer, base, report)
  const sectors = layer.sectors.map(({ id }) => id)
  const bySymbol = new Map(layer.members.map((member) => [member.symbol, member]))
  const seen = new Map<string, string>()
  const claim = (id: string, path: readonly (string | number)[], found: string): void => {
    const first = seen.get(id)
    if (first) report(path, found, { code: 'duplicate', first })
    else seen.set(id, jsonPath(path))
  }
  for (const [index, { symbol, sector, company, countedWith }] of layer.members.entries()) {
    const at = (key: string) => ['members', index, key]
    claim(memberKey(symbol), at('symbol'), symbol)
    if (company) claim(company, at('company'), company)
    if (!sectors.includes(sector)) {
      report(at('sector'), sector, { code: 'dangling', target: 'sector', candidates: sectors })
    }
    const other = countedWith === undefined ? undefined : bySymbol.get(countedWith)
    if (countedWith !== undefined && (!other || other.countedWith || other.sector !== sector)) {
      report(at('countedWith'), countedWith, { code: 'rule', rule: 'class-counts-once' })
    }
  }
  return problems
}
