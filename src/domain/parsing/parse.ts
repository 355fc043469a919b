// Parsing of untrusted JSON values into a Dataset or a Catalogue: first the shape, then rules across several keys.
import * as z from 'zod/mini'
import { type Catalogue, catalogueSchema, type Dataset, datasetSchema } from '../dataset/schema.ts'
import { looksMisdecoded } from './encoding.ts'
import { checkIntegrity } from './integrity.ts'
import { type DatasetProblem, jsonPath, type ProblemDetail, quoteFound } from './problems.ts'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly DatasetProblem[] }

/**
 * Parses a JSON value as a dataset; nothing is coerced or dropped. Every fault of shape and every garbled text is
 * reported. Where there is none, every fault between the parts is reported.
 */
export function parseDataset(value: unknown): Parsed<Dataset> {
  const shaped = parseShape(datasetSchema, value)
  if (!shaped.ok) return shaped
  const problems = checkIntegrity(shaped.value)
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/** Parses a JSON value as the catalogue of events. */
export function parseCatalogue(value: unknown): Parsed<Catalogue> {
  const shaped = parseShape(catalogueSchema, value)
  if (!shaped.ok) return shaped
  const catalogue = shaped.value
  if (catalogue.events.some((event) => event.id === catalogue.default)) return shaped
  const found = quoteFound(catalogue.default)
  return { ok: false, problems: [{ path: '$.default', found, detail: { code: 'rule', rule: 'default-event-listed' } }] }
}

/** Parses a JSON value by a schema and reports faults of shape and garbled texts. */
export function parseShape<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): Parsed<z.output<Schema>> {
  try {
    return describeShape(schema, value)
  } catch (error) {
    // What collects faults has no room for a hundred thousand of them, nor for a value that is nested without end.
    if (!(error instanceof RangeError)) throw error
    return { ok: false, problems: [{ path: '$', found: '', detail: { code: 'too-many-faults' } }] }
  }
}

function describeShape<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): Parsed<z.output<Schema>> {
  const result = z.safeParse(schema, value)
  const garbled = findGarbledText(value)
  if (result.success && garbled.length === 0) return { ok: true, value: result.data }
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, schema, value, []))
  return { ok: false, problems: [...garbled, ...withoutRepeats(issues)] }
}

// One text can break two checks that share a message: a date of the wrong form also fails the calendar check.
function withoutRepeats(problems: readonly DatasetProblem[]): DatasetProblem[] {
  const byContent = new Map(problems.map((problem) => [`${problem.path} ${problem.detail.code}`, problem]))
  return [...byContent.values()]
}

type Key = PropertyKey

function describeIssue(
  issue: z.core.$ZodIssue,
  root: z.core.$ZodType,
  value: unknown,
  parent: readonly Key[],
): DatasetProblem[] {
  const keys = [...parent, ...issue.path]
  const found = valueAt(value, keys)
  const at = (detail: ProblemDetail, path = keys): DatasetProblem => ({
    path: jsonPath(path),
    found: quoteFound(valueAt(value, path)),
    detail,
  })
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(root, keys, valueAt(value, keys))
      return issue.keys.map((key) => at({ code: 'unknown-key', key, candidates: known }, [...keys, key]))
    }
    case 'invalid_type': {
      if (found === undefined) return [at({ code: 'missing-key', key: String(keys.at(-1) ?? '$') })]
      return [at({ code: 'wrong-type', expected: issue.expected })]
    }
    case 'invalid_value': {
      if (found === undefined) return [at({ code: 'missing-key', key: String(keys.at(-1) ?? '$') })]
      const allowed = issue.values.map((allowedValue) => String(allowedValue))
      return [at({ code: 'not-allowed', allowed })]
    }
    case 'invalid_format':
      return [at(describeFormat(String(issue.pattern ?? '')))]
    case 'too_small':
    case 'too_big':
      return [at(describeSize(issue))]
    case 'invalid_union': {
      if (found === undefined) return [at({ code: 'missing-key', key: String(keys.at(-1) ?? '$') })]
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
      if (options.length > 0) {
        return [at({ code: 'not-allowed', allowed: options })]
      }
      return closestBranch(issue.errors).flatMap((inner) => describeIssue(inner, root, value, keys))
    }
    default:
      return [at({ code: 'bad-date' })]
  }
}

/**
 * The branch of a union that the author most likely meant: one that accepts this kind of value, then the one with the
 * fewest faults.
 */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const isTopLevelType = (issues: readonly z.core.$ZodIssue[]): boolean =>
    issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0)
  return (
    [...branches].sort((a, b) => Number(isTopLevelType(a)) - Number(isTopLevelType(b)) || a.length - b.length)[0] ?? []
  )
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): ProblemDetail {
  const isCounted = issue.origin === 'array' || issue.origin === 'string'
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum)
    return isCounted ? { code: 'too-few', minimum } : { code: 'out-of-range', minimum, maximum: null }
  }
  const maximum = Number(issue.maximum)
  return isCounted ? { code: 'too-long', maximum } : { code: 'out-of-range', minimum: null, maximum }
}

function describeFormat(pattern: string): ProblemDetail {
  if (pattern.includes('[a-z0-9]+(-[a-z0-9]+)*')) return { code: 'bad-id' }
  if (pattern.includes('\\d{4}-\\d{2}')) return { code: 'bad-date' }
  if (pattern.includes('https?')) return { code: 'bad-link' }
  if (pattern === String(/\S/)) return { code: 'blank' }
  return { code: 'bad-format', pattern }
}

function valueAt(value: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

/** The keys that the object at `keys` may have by the schema; in a union, those of the object's own variant. */
function knownKeys(root: z.core.$ZodType, keys: readonly Key[], found: unknown): readonly string[] {
  let schemas = unwrap(root)
  for (const key of keys) {
    schemas = schemas.flatMap((schema) => {
      if (schema instanceof z.ZodMiniArray) return unwrap(schema._zod.def.element)
      if (schema instanceof z.ZodMiniObject) {
        const child = schema._zod.def.shape[String(key)]
        return child ? unwrap(child) : []
      }
      return []
    })
  }
  const objects = schemas.filter((schema) => schema instanceof z.ZodMiniObject)
  const kind = typeof found === 'object' && found !== null ? Reflect.get(found, 'kind') : undefined
  const variants = objects.filter((schema) => {
    const tag = schema._zod.def.shape['kind']
    return !(tag instanceof z.ZodMiniLiteral) || tag._zod.def.values.some((allowed) => allowed === kind)
  })
  return variants.flatMap((schema) => Object.keys(schema._zod.def.shape))
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return unwrap(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(unwrap)
  return [schema]
}

/** Texts that were decoded with the wrong encoding somewhere on their way into the file. */
function findGarbledText(value: unknown, keys: readonly Key[] = []): DatasetProblem[] {
  if (typeof value === 'string') {
    return looksMisdecoded(value)
      ? [{ path: jsonPath(keys), found: quoteFound(value), detail: { code: 'garbled' } }]
      : []
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => findGarbledText(item, [...keys, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => findGarbledText(item, [...keys, key]))
}
