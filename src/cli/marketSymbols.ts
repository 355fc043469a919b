// The symbols file, format `shockwave-symbols/1`: which symbol of a price file stands for whom, and everything in the
// market layer that prices cannot tell. Its lists of sources, companies, ISINs, shocks and reported figures go into the
// layer unchanged.
import * as z from 'zod/mini'
import {
  dateSchema,
  evidenceListSchema,
  idSchema,
  lineSchema,
  localNameSchema,
  localTextSchema,
} from '../domain/dataset/schema.ts'
import { marketSchema } from '../domain/layers/marketLayer.ts'
import { type Parsed, parseShape } from '../domain/parsing/parse.ts'
import { type DatasetProblem, jsonPath, quoteFound } from '../domain/parsing/problems.ts'

const { revision, revised, asOf, sources, companies, isins, shocks, reported } = marketSchema.shape

const seriesShape = {
  symbol: lineSchema,
  /** Id of the company, or of the benchmark, that the symbol stands for. */
  subject: idSchema,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** Id of the source of the closes. */
  source: idSchema,
  note: z.optional(localTextSchema),
}

const symbolSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('company'),
    ...seriesShape,
    /** Id of the reported figure that the path starts from; the symbol then has no close for the baseline. */
    anchor: z.optional(idSchema),
  }),
  z.strictObject({
    kind: z.literal('benchmark'),
    ...seriesShape,
    name: localTextSchema,
    /** True for the symbol whose days are the sessions of all symbols. */
    calendar: z.optional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal('unused'), symbol: lineSchema, reason: lineSchema }),
])

/** What the event study needs besides closes. */
const studySettingsSchema = z.strictObject({
  /** Sessions counted from the event's, both included. */
  window: z.strictObject({ from: z.int().check(z.maximum(-2)), to: z.int().check(z.maximum(-1)) }),
  /** The funds that stand for the benchmarks: unlike an index, their closes are adjusted for dividends. */
  markets: z
    .array(
      z.strictObject({
        symbol: lineSchema,
        id: idSchema,
        name: localNameSchema,
        standsFor: idSchema,
        source: idSchema,
      }),
    )
    .check(z.minLength(1)),
  /** What the source of a fund's closes says, and the literature of the method. */
  paraphrase: localTextSchema,
  method: evidenceListSchema,
  note: z.optional(localTextSchema),
  volumes: z.strictObject({ evidence: evidenceListSchema }),
  /** The column of a table of market values in USD, and the day that they are of. */
  values: z.strictObject({ column: lineSchema, date: dateSchema, evidence: evidenceListSchema }),
  without: z.array(z.strictObject({ subject: idSchema, reason: localTextSchema })),
})

export type StudySettings = z.infer<typeof studySettingsSchema>

const symbolsSchema = z.strictObject({
  format: z.literal('shockwave-symbols/1'),
  event: idSchema,
  revision,
  revised,
  asOf,
  sources,
  companies,
  isins,
  shocks,
  reported,
  /** What a source of closes says, in words, by the way in which its closes are rebased. */
  paraphrases: z.strictObject({ adjusted: localTextSchema, close: localTextSchema, anchored: localTextSchema }),
  symbols: z.array(symbolSchema).check(z.minLength(1)),
  study: z.optional(studySettingsSchema),
})

export type SymbolsFile = z.infer<typeof symbolsSchema>
export type SymbolEntry = SymbolsFile['symbols'][number]
/** A symbol that becomes a series. */
export type UsedSymbol = Exclude<SymbolEntry, { readonly kind: 'unused' }>

/**
 * Parses a JSON value as a symbols file. A symbol that occurs twice is a fault. References are checked in the layer.
 */
export function parseSymbols(value: unknown): Parsed<SymbolsFile> {
  const shaped = parseShape(symbolsSchema, value)
  if (!shaped.ok) return shaped
  const names = shaped.value.symbols.map(({ symbol }) => symbol)
  const problems = names.flatMap((name, index): DatasetProblem[] => {
    const first = names.indexOf(name)
    if (first === index) return []
    const pathOf = (place: number): string => jsonPath(['symbols', place, 'symbol'])
    return [{ path: pathOf(index), found: quoteFound(name), detail: { code: 'duplicate', first: pathOf(first) } }]
  })
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/** The symbol whose days are the sessions; undefined unless exactly one is marked. */
export function findCalendar({ symbols }: SymbolsFile): UsedSymbol | undefined {
  const marked = symbols.filter((entry) => entry.kind === 'benchmark' && entry.calendar)
  const [first] = marked
  return marked.length === 1 && first?.kind === 'benchmark' ? first : undefined
}
