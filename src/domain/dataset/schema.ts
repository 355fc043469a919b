// The dataset format `shockwave/1`: one JSON file is one event. This schema is its only definition; the types below and
// the published JSON Schema both follow from it. Percent: a fall is negative. Money: USD billions. Dates: ISO 8601, no
// time.
import * as z from 'zod/mini'
import { isCalendarDate } from './calendar.ts'
import { MEASURES } from './measures.ts'
import {
  BASES,
  DIRECTIONS,
  FORCE_EFFECTS,
  ID_PATTERN,
  LINK_EFFECTS,
  LINK_STATUSES,
  LISTINGS,
  MEMBERSHIPS,
  PRECISIONS,
  SCOPES,
  SOURCE_KINDS,
  STATUSES,
  UNITS,
} from './vocabulary.ts'

export const idSchema = z.string().check(z.regex(ID_PATTERN))
export const lineSchema = z.string().check(z.regex(/\S/))
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDate, { error: 'date' }))
/** What stands as one label: a name, a ticker, a title. */
export const nameSchema = lineSchema.check(z.maxLength(80))
const linkSchema = z.string().check(z.regex(/^https?:\/\/[^\s/]\S*$/))
export const localTextSchema = z.strictObject({ en: lineSchema, vi: z.optional(lineSchema) })
export const localNameSchema = z.strictObject({ en: nameSchema, vi: z.optional(nameSchema) })

const anchorPartsSchema = z.strictObject({
  prefix: z.optional(lineSchema),
  start: lineSchema,
  end: z.optional(lineSchema),
  suffix: z.optional(lineSchema),
})

const evidenceSchema = z.strictObject({
  source: idSchema,
  paragraph: z.optional(z.int().check(z.minimum(1))),
  anchor: z.optional(z.union([lineSchema, anchorPartsSchema])),
  paraphrase: localTextSchema,
})

export const evidenceListSchema = z.array(evidenceSchema).check(z.minLength(1))

const decimalsSchema = z.int().check(z.minimum(0), z.maximum(6))

const derivationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('prior-period'),
    inputs: z.strictObject({ level: idSchema, growth: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('sum'),
    inputs: z.strictObject({ terms: z.array(idSchema).check(z.minLength(2)) }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('difference'),
    inputs: z.strictObject({ minuend: idSchema, subtrahend: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('growth'),
    inputs: z.strictObject({ level: idSchema, prior: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('index'),
    inputs: z.strictObject({ level: idSchema, base: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('share'),
    inputs: z.strictObject({ part: idSchema, whole: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('real'),
    inputs: z.strictObject({ level: idSchema, base: idSchema, prices: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    inputs: z.strictObject({ level: idSchema, base: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('part'),
    inputs: z.strictObject({ level: idSchema, percent: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('abnormal'),
    inputs: z.strictObject({ own: idSchema, alpha: idSchema, beta: idSchema, market: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('abnormal-sum'),
    inputs: z.strictObject({ own: idSchema, sessions: idSchema, alpha: idSchema, beta: idSchema, market: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('prediction-error'),
    inputs: z.strictObject({ sigma: idSchema, returns: idSchema, market: idSchema, mean: idSchema, spread: idSchema }),
    decimals: decimalsSchema,
  }),
  z.strictObject({
    kind: z.literal('prediction-error-sum'),
    inputs: z.strictObject({
      sigma: idSchema,
      sessions: idSchema,
      returns: idSchema,
      market: idSchema,
      mean: idSchema,
      spread: idSchema,
    }),
    decimals: decimalsSchema,
  }),
])

const periodSchema = z.union([
  z.strictObject({ start: dateSchema, end: dateSchema }),
  z.strictObject({ year: z.int().check(z.minimum(1900), z.maximum(2200)), fiscalYearEnd: z.optional(dateSchema) }),
])

const rangeSchema = z.strictObject({ low: z.number(), high: z.number() })

export const figureSchema = z.strictObject({
  id: idSchema,
  subject: idSchema,
  measure: z.enum(MEASURES),
  value: z.nullable(z.union([z.number(), rangeSchema])),
  direction: z.optional(z.enum(DIRECTIONS)),
  unit: z.enum(UNITS),
  status: z.enum(STATUSES),
  precision: z.enum(PRECISIONS),
  basis: z.optional(z.enum(BASES)),
  scope: z.optional(z.enum(SCOPES)),
  period: periodSchema,
  derivation: z.optional(derivationSchema),
  attributedTo: z.optional(localTextSchema),
  preferred: z.optional(z.literal(true)),
  /** True where the other years were restated since and this one was not: it is not like for like with them. */
  firstReported: z.optional(z.literal(true)),
  note: z.optional(localTextSchema),
  evidence: evidenceListSchema,
})

const companyLinkSchema = z.strictObject({
  id: idSchema,
  effect: z.enum(LINK_EFFECTS),
  status: z.enum(LINK_STATUSES),
  because: localTextSchema,
  evidence: z.optional(evidenceListSchema),
})

const forceSchema = z.strictObject({
  id: idSchema,
  effect: z.enum(FORCE_EFFECTS),
  statement: localTextSchema,
  evidence: evidenceListSchema,
  companies: z.array(companyLinkSchema),
})

export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SOURCE_KINDS),
  publisher: nameSchema,
  /** What readers call the source, where the publisher's own name would tell them nothing. */
  knownAs: z.optional(localNameSchema),
  title: lineSchema,
  url: linkSchema,
  published: dateSchema,
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  note: z.optional(localTextSchema),
})

export const companySchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Other names under which brokers list it. */
  aliases: z.optional(z.array(nameSchema)),
  ticker: z.optional(nameSchema),
  exchange: z.optional(nameSchema),
  listing: z.enum(LISTINGS),
  sector: idSchema,
  role: localTextSchema,
})

export const groupSchema = z.strictObject({
  id: idSchema,
  name: localNameSchema,
  members: z.array(idSchema),
  membership: z.enum(MEMBERSHIPS),
})

export const datasetSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('shockwave/1'),
  revision: z.int().check(z.minimum(1)),
  revised: dateSchema,
  event: z.strictObject({
    id: idSchema,
    date: dateSchema,
    title: localNameSchema,
    summary: localTextSchema,
    headlineFigure: idSchema,
    /**
     * What the closes of the market layer added, in one line, and the companies that it names: of all in the layer,
     * those that fell furthest.
     */
    close: z.optional(z.strictObject({ text: localTextSchema, companies: z.array(idSchema).check(z.minLength(1)) })),
  }),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  sectors: z.array(z.strictObject({ id: idSchema, name: localNameSchema })),
  companies: z.array(companySchema),
  groups: z.array(groupSchema),
  figures: z.array(figureSchema),
  claims: z.array(
    z.strictObject({ id: idSchema, text: localTextSchema, companies: z.array(idSchema), evidence: evidenceListSchema }),
  ),
  uncertainties: z.array(
    z.strictObject({ id: idSchema, title: localTextSchema, question: localTextSchema, forces: z.array(forceSchema) }),
  ),
})

const fileSchema = z.string().check(z.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*\.json$/))

/** The list of events a deployment offers, `catalogue.json`. Files stand beside or below the catalogue. */
export const catalogueSchema = z.strictObject({
  format: z.literal('shockwave-catalogue/1'),
  default: idSchema,
  events: z
    .array(
      z.strictObject({
        id: idSchema,
        date: dateSchema,
        title: localTextSchema,
        file: fileSchema,
        layers: z.optional(
          z.strictObject({
            filings: z.optional(fileSchema),
            market: z.optional(fileSchema),
            index: z.optional(fileSchema),
          }),
        ),
        /** The story that the event is presented with. */
        story: z.optional(fileSchema),
      }),
    )
    .check(z.minLength(1)),
})

export type Dataset = z.infer<typeof datasetSchema>
export type Catalogue = z.infer<typeof catalogueSchema>
export type CatalogueEvent = Catalogue['events'][number]
export type LocalText = z.infer<typeof localTextSchema>
export type Source = Dataset['sources'][number]
export type Sector = Dataset['sectors'][number]
export type Company = Dataset['companies'][number]
export type Group = Dataset['groups'][number]
export type Figure = z.infer<typeof figureSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Anchor = NonNullable<Evidence['anchor']>
export type Derivation = z.infer<typeof derivationSchema>
export type Period = z.infer<typeof periodSchema>
export type Claim = Dataset['claims'][number]
export type Uncertainty = Dataset['uncertainties'][number]
export type Force = z.infer<typeof forceSchema>
export type CompanyLink = z.infer<typeof companyLinkSchema>
export type { Measure } from './measures.ts'
export type Direction = (typeof DIRECTIONS)[number]
export type Unit = (typeof UNITS)[number]
export type Status = (typeof STATUSES)[number]
export type Precision = (typeof PRECISIONS)[number]
export type Basis = (typeof BASES)[number]
export type Scope = (typeof SCOPES)[number]
export type Listing = (typeof LISTINGS)[number]
