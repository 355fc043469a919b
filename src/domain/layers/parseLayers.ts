// Parsing of the layers, apart from what is worked out of them: a file that the build has validated needs no schema.
import type { Dataset } from '../dataset/schema.ts'
import type { Parsed } from '../parsing/parse.ts'
import { deriveTrends, type Filings } from './filings.ts'
import { parseIndexLayer } from './indexLayer.ts'
import { deriveIndex, type ShareIndex } from './indexMembers.ts'
import { parseLayer } from './layer.ts'
import { deriveMarket, type Market } from './market.ts'
import { parseMarketLayer } from './marketLayer.ts'

/** Parses a JSON value as the filings layer of the event of `base`, and derives growth, index and shares from it. */
export function parseFilings(value: unknown, base: Dataset): Parsed<Filings> {
  const parsed = parseLayer(value, base)
  return parsed.ok ? { ok: true, value: deriveTrends(parsed.value) } : parsed
}

/** Parses a JSON value as the market layer of the event of `base`, and works out what its windows come to. */
export function parseMarket(value: unknown, base: Dataset): Parsed<Market> {
  const parsed = parseMarketLayer(value, base)
  return parsed.ok ? { ok: true, value: deriveMarket(parsed.value, base) } : parsed
}

/** Parses a JSON value as the index layer of the event of `base`, ready to work out what its members did. */
export function parseIndex(value: unknown, base: Dataset): Parsed<ShareIndex> {
  const parsed = parseIndexLayer(value, base)
  return parsed.ok ? { ok: true, value: deriveIndex(parsed.value, base) } : parsed
}
