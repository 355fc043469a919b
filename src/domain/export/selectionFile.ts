// The format `shockwave-selection/1`: what a view shows, as a file for other programs. This schema is its only
// definition.
import * as z from 'zod/mini'
import { MEASURES } from '../dataset/measures.ts'
import { dateSchema, idSchema, lineSchema } from '../dataset/schema.ts'
import { LANGUAGES } from '../dataset/text.ts'
import {
  BASES,
  DIRECTIONS,
  LINK_STATUSES,
  PRECISIONS,
  SCOPES,
  SOURCE_KINDS,
  STATUSES,
  UNITS,
} from '../dataset/vocabulary.ts'

const textOrNull = z.nullable(z.string())

/** One figure. What is not known is null, never zero; names and sentences are in the file's language. */
const figureRowSchema = z.strictObject({
  id: idSchema,
  subject: z.strictObject({
    kind: z.enum(['company', 'group', 'benchmark']),
    id: idSchema,
    name: z.string(),
    ticker: textOrNull,
    exchange: textOrNull,
  }),
  sector: z.nullable(z.strictObject({ id: idSchema, name: z.string() })),
  measure: z.enum(MEASURES),
  label: z.string(),
  /** In `unit`; null for a range, and where only a direction is stated. */
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  unit: z.enum(UNITS),
  direction: z.nullable(z.enum(DIRECTIONS)),
  /** The figure as the page writes it, with the words that qualify it. */
  shown: z.string(),
  status: z.enum(STATUSES),
  marks: z.array(z.enum(STATUSES)),
  /** Null where the figure has no size. */
  precision: z.nullable(z.enum(PRECISIONS)),
  basis: z.nullable(z.enum(BASES)),
  scope: z.nullable(z.enum(SCOPES)),
  period: z.strictObject({ year: z.nullable(z.int()), start: z.nullable(dateSchema), end: z.nullable(dateSchema) }),
  asOf: z.string(),
  attributedTo: textOrNull,
  formula: textOrNull,
  inputs: z.array(idSchema),
  note: textOrNull,
  /** True where the view draws it; false where its companies have it beside what is drawn. */
  drawn: z.boolean(),
  /** How the chosen lens touches the company; null without a lens, and where it does not. */
  lens: z.nullable(z.enum(LINK_STATUSES)),
  dimmed: z.boolean(),
  evidence: z.array(
    z.strictObject({
      source: idSchema,
      paragraph: z.nullable(z.int()),
      paraphrase: z.string(),
      passage: z.string(),
    }),
  ),
})

const sourceRowSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SOURCE_KINDS),
  publisher: lineSchema,
  title: lineSchema,
  published: dateSchema,
  url: z.string(),
})

const cellSchema = z.strictObject({
  text: z.string(),
  /** The number behind the text; null where the cell shows none. */
  value: z.nullable(z.number()),
  marks: z.array(z.enum(STATUSES)),
  figure: z.nullable(idSchema),
})

const head = {
  format: z.literal('shockwave-selection/1'),
  dataset: z.strictObject({
    event: idSchema,
    title: z.string(),
    revision: z.int().check(z.minimum(1)),
    revised: dateSchema,
  }),
  /** The View as a query, without its question mark; '' is the default. */
  view: z.string(),
  link: z.string(),
  language: z.enum(LANGUAGES),
}

export const selectionFileSchema = z.discriminatedUnion('content', [
  z.strictObject({
    ...head,
    content: z.literal('figures'),
    figures: z.array(figureRowSchema),
    sources: z.array(sourceRowSchema),
  }),
  z.strictObject({
    ...head,
    content: z.literal('table'),
    title: z.string(),
    columns: z.array(z.strictObject({ id: z.string(), label: z.string(), numeric: z.boolean() })),
    rows: z.array(z.strictObject({ id: z.string(), dimmed: z.boolean(), cells: z.record(z.string(), cellSchema) })),
    sources: z.array(sourceRowSchema),
  }),
])

export type SelectionFile = z.infer<typeof selectionFileSchema>
export type FigureRow = z.infer<typeof figureRowSchema>
export type SourceRow = z.infer<typeof sourceRowSchema>
/** The fields that both kinds of file begin with. */
export type FileHead = Omit<
  Extract<SelectionFile, { content: 'table' }>,
  'content' | 'title' | 'columns' | 'rows' | 'sources'
>
