// The whole market as data: members as areas and as dots, sectors with their breadth, median and change of value, and
// the tables that say the same. Percent; a fall is negative; USD billions.

import {
  companyCell,
  describeCoverage,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  isHeadline,
  type LensLink,
  lazyRow,
  lensLink,
  type NamedCompany,
  nameCompanies,
  type TableModel,
  type TipContent,
  textCell,
} from '../../charts/frame/chart.ts'
import { ALL_DERIVED } from '../../charts/frame/fixedKeys.ts'
import { describeMeasure } from '../../charts/frame/measure.ts'
import type { Median } from '../../domain/analysis/sectors.ts'
import {
  changeFigure,
  type MarketMember,
  type MarketSector,
  type WholeMarket,
} from '../../domain/analysis/wholeMarket.ts'
import type { Figure } from '../../domain/dataset/schema.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type BreadthWord, wholeMarketTexts } from './wholeMarketTexts.ts'

/** A member as a mark: an area, a dot, or both. */
export interface MemberMark {
  readonly companyId: string
  readonly symbol: string
  readonly name: string
  readonly value: number
  readonly text: string
  /** USD billions; null for a member without an area of its own. */
  readonly area: number | null
  /** True for a company that the article names. */
  readonly isOwn: boolean
  /** True for any company of the event, its wider market included. */
  readonly isOfEvent: boolean
  readonly label: string
  readonly dimmed: boolean
  readonly link: LensLink
  readonly tip: TipContent
}

export interface SectorMarks {
  readonly id: string
  readonly name: string
  /** What the sector lost or gained, as a short text. */
  readonly change: string
  readonly median: number | null
  readonly cells: readonly [rose: string, median: string, change: string]
  readonly said: string
  /** By value before, the most first. */
  readonly areas: readonly MemberMark[]
  /** By move, the lowest first. */
  readonly dots: readonly MemberMark[]
}

export interface MarketModel {
  readonly treemap: {
    readonly frame: FrameModel
    readonly table: TableModel
    readonly unmarked: readonly NamedCompany[]
  }
  readonly strips: {
    readonly frame: FrameModel
    readonly table: TableModel
    readonly unmarked: readonly NamedCompany[]
  }
  readonly headers: readonly [rose: string, median: string, change: string]
  readonly sectors: readonly SectorMarks[]
  /** The sector that a picture without room for all of them shows first. */
  readonly firstSector: string | null
}

type Rising = 'close' | 'abnormal'

/** Both charts of the whole market. */
export function buildMarketModel(market: WholeMarket, selection: Shown, i18n: I18n): MarketModel {
  const words = wholeMarketTexts[i18n.language]
  const { sectors, members, sum } = market
  const measure = describeMeasure(selection, i18n)
  const note = selection.layers.index?.layer.index.note
  const shared = {
    summary: sectors
      .map(({ sector, breadth, median, sum }) =>
        words.summary(
          i18n.text(sector.name),
          breadth.rose,
          breadth.of,
          formatMedian(median, i18n),
          describeSum(sum.change, i18n),
        ),
      )
      .join('. '),
    sources: market.sources,
    statuses: ALL_DERIVED,
    lens: describeLens(selection, i18n),
  }
  const inNote = note ? [i18n.text(note)] : []
  const withoutArea = members.filter((member) => areaOf(member) === null)
  const hasClasses = members.some(({ countedWith }) => countedWith !== null)
  return {
    treemap: {
      frame: {
        ...titleOf(market, selection, i18n),
        subtitle: words.subtitle(measure),
        notes: [words.noteOwn, words.noteAbout, ...(hasClasses ? [words.noteClasses] : []), ...inNote],
        coverage: describeCoverage(selection, i18n, [words.coverage(sum.counted, sum.of)]),
        ...shared,
      },
      table: buildMemberTable(market, selection, i18n),
      unmarked: nameCompanies(
        selection,
        withoutArea.map(({ row }) => row),
      ),
    },
    strips: {
      frame: {
        title: titleBySector(market, selection, i18n),
        subtitle: measure,
        notes: [words.noteStrips, words.noteAbout, ...(hasClasses ? [words.noteClasses] : []), ...inNote],
        coverage: describeCoverage(selection, i18n, [words.stripCoverage(market.breadth.of, members.length)]),
        ...shared,
      },
      table: buildSectorTable(market, i18n),
      unmarked: nameCompanies(selection, selection.withoutMove),
    },
    headers: [words.columns.rose, words.columns.median, words.columns.sum],
    sectors: sectors.filter(({ breadth }) => breadth.of > 0).map((sector) => buildSector(sector, selection, i18n)),
    firstSector: market.largest?.sector.id ?? sectors[0]?.sector.id ?? null,
  }
}

/** A sum of values that are about: two digits say it. */
export function describeSum(usdBn: number, { t, format }: I18n): string {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.max(1, Math.abs(usdBn)))))
  const size = Math.abs(usdBn) >= 10 ? Number(Math.abs(usdBn).toPrecision(2)) : roundTo(Math.abs(usdBn), digits)
  const sign = size === 0 ? '' : usdBn < 0 ? '−' : '+'
  return t.value.precise(`${sign}${format.money(size)}`, 'about')
}

/** A median as its middle members are written. */
export function formatMedian(median: Median | null, { t, format }: I18n): string {
  const figure = median?.middle[0]?.figure
  return median && figure ? format.figure({ ...figure, value: median.value }) : t.table.none
}

/** The area of a member; null where its value or move is not known, or its value counts with another's. */
function areaOf({ value, worth, countedWith }: MarketMember): number | null {
  return value === null || countedWith !== null ? null : worth
}

function buildSector(market: MarketSector, selection: Shown, i18n: I18n): SectorMarks {
  const words = wholeMarketTexts[i18n.language]
  const { sector, members, breadth, median, sum } = market
  const name = i18n.text(sector.name)
  const marks = members.flatMap((member) => buildMark(member, name, selection, i18n) ?? [])
  const rose = words.count(breadth.rose, breadth.of)
  const middle = formatMedian(median, i18n)
  const change = sum.counted > 0 ? describeSum(sum.change, i18n) : words.noValue
  return {
    id: sector.id,
    name,
    change,
    median: median?.value ?? null,
    cells: [rose, middle, sum.counted > 0 ? shorten(change, i18n) : i18n.t.table.none],
    said: words.rowSaid(name, rose, middle, change),
    areas: marks.filter(({ area }) => area !== null),
    dots: marks.toSorted((a, b) => a.value - b.value),
  }
}

/** Without "about": the notes say it of every value. */
function shorten(change: string, { t }: I18n): string {
  return change.replace(t.value.precise('', 'about'), '')
}

function buildMark(member: MarketMember, sector: string, selection: Shown, i18n: I18n): MemberMark | null {
  const words = wholeMarketTexts[i18n.language]
  const { row, symbol, value, worth, change, countedWith, isOwn, isOfEvent } = member
  const { company, move } = row
  if (value === null || !move.figure) return null
  const text = i18n.format.figure(move.figure)
  const worthText = worth === null ? words.noValue : i18n.t.value.precise(i18n.format.money(worth), 'about')
  const changeText = change === null ? words.noValue : describeSum(change, i18n)
  return {
    companyId: company.id,
    symbol,
    name: company.name,
    value,
    text,
    area: areaOf(member),
    isOwn,
    isOfEvent,
    label: i18n.t.controls.openEvidence(words.said(company.name, sector, text, changeText)),
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
    tip: {
      heading: `${company.name} (${symbol})`,
      value: text,
      lines: [
        isOwn ? `${sector} · ${words.own}` : sector,
        `${words.columns.worth}: ${worthText}`,
        countedWith === null ? `${words.columns.change}: ${changeText}` : words.countedWith(countedWith),
      ],
      company: company.id,
    },
  }
}

// A share of so few members is no matter of tenths.
const LEAST_FOR_TENTHS = 20
// One point, and the noise of binary fractions.
const EXACT = 0.01 + 1e-9

/** How many rose, in the words that hold most closely. */
export function breadthWord(rose: number, of: number): BreadthWord {
  if (rose === 0) return { kind: 'none' }
  if (rose === of) return { kind: 'all' }
  if (of < LEAST_FOR_TENTHS) return { kind: 2 * rose === of ? 'half' : 2 * rose > of ? 'most' : 'few' }
  const tenths = Math.round((10 * rose) / of)
  if (tenths === 0) return { kind: 'nearly-none' }
  if (tenths === 10) return { kind: 'nearly-all' }
  if (2 * rose === of) return { kind: 'half' }
  return { kind: 'tenths', tenths, isAbout: Math.abs(rose / of - tenths / 10) > EXACT }
}

/** How many rose, and which sector lost or gained most. The amount opens its working. */
function titleOf(
  { breadth, largest }: WholeMarket,
  selection: Shown,
  i18n: I18n,
): Pick<FrameModel, 'title' | 'titleFigures'> {
  const words = wholeMarketTexts[i18n.language]
  if (breadth.of === 0) return { title: words.nothing }
  const rose = words.breadth(breadthWord(breadth.rose, breadth.of), risingOf(selection))
  if (!largest || roundTo(largest.sum.change, 0) === 0) return { title: rose }
  const { change } = largest.sum
  const amount = describeSum(Math.abs(change), i18n).replace('+', '')
  const title = words.withSector(rose, inSentence(i18n.text(largest.sector.name)), amount, change < 0)
  return isHeadline(title) ? { title, titleFigures: [{ text: amount, id: largest.sector.id }] } : { title: rose }
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function titleBySector({ sectors, breadth }: WholeMarket, selection: Shown, { language }: I18n): string {
  const words = wholeMarketTexts[language]
  const moved = sectors.filter((one) => one.breadth.of > 0)
  if (moved.length === 0) return words.nothing
  if (moved.length === 1) return words.breadth(breadthWord(breadth.rose, breadth.of), risingOf(selection))
  const rising = moved.filter((one) => 2 * one.breadth.rose > one.breadth.of)
  return words.bySector(rising.length, moved.length, risingOf(selection))
}

function risingOf({ moveBasis }: Shown): Rising {
  return moveBasis === 'abnormal' ? moveBasis : 'close'
}

function buildMemberTable({ members }: WholeMarket, selection: Shown, i18n: I18n): TableModel {
  const { columns, tableCaption } = wholeMarketTexts[i18n.language]
  const { layers, moveBasis } = selection
  const cellOf = (figure: Figure | undefined) =>
    figure ? { ...figureCell(figure, ['derived'], i18n), sort: magnitude(figure) } : emptyCell(i18n)
  const { measure } = i18n.t.label
  return {
    caption: tableCaption,
    columns: [
      { id: 'member', label: columns.member },
      { id: 'ticker', label: columns.ticker, oneLine: true },
      { id: 'sector', label: columns.sector },
      { id: 'move', label: columns.move, numeric: true },
      {
        id: 'abnormal',
        label: moveBasis === 'abnormal' ? measure.sharePriceChange : measure.abnormalReturn,
        numeric: true,
      },
      { id: 't', label: 't', numeric: true },
      { id: 'worth', label: columns.worth, numeric: true },
      { id: 'change', label: columns.change, numeric: true },
      { id: 'volume', label: columns.volume, numeric: true },
    ],
    rows: members.map(({ row: { company, sector, move }, symbol }) =>
      lazyRow(company.id, isDimmed(selection, company.id), () => {
        const figures = layers.index?.figuresOf(company.id) ?? []
        const of = (...measures: readonly Figure['measure'][]) =>
          figures.find((figure) => measures.includes(figure.measure) && figure !== move.figure)
        return {
          member: companyCell(company),
          ticker: textCell(symbol),
          sector: textCell(i18n.text(sector.name)),
          move: cellOf(move.figure ?? undefined),
          abnormal: cellOf(of('abnormalReturn', 'sharePriceChange')),
          t: cellOf(of('tStatistic')),
          worth: cellOf(of('marketValue')),
          change: cellOf(of('valueChange')),
          volume: cellOf(of('volumeRatio')),
        }
      }),
    ),
  }
}

function buildSectorTable({ sectors }: WholeMarket, i18n: I18n): TableModel {
  const { columns, stripsCaption, count } = wholeMarketTexts[i18n.language]
  return {
    caption: stripsCaption,
    columns: [
      { id: 'sector', label: columns.sector },
      { id: 'rose', label: columns.rose, numeric: true },
      { id: 'share', label: '%', numeric: true },
      { id: 'median', label: columns.median, numeric: true },
      { id: 'worth', label: columns.worth, numeric: true },
      { id: 'change', label: columns.sum, numeric: true },
    ],
    rows: sectors.map(({ sector, breadth, median, sum }) => {
      const share = breadth.of > 0 ? (100 * breadth.rose) / breadth.of : null
      const money = (value: number, text: string) => (sum.counted > 0 ? { text, sort: value } : emptyCell(i18n))
      return {
        id: sector.id,
        dimmed: false,
        cells: {
          sector: textCell(i18n.text(sector.name)),
          rose: { text: count(breadth.rose, breadth.of), sort: breadth.rose },
          share: share === null ? emptyCell(i18n) : { text: `${i18n.format.number(roundTo(share, 0))}%`, sort: share },
          median: median ? { text: formatMedian(median, i18n), sort: median.value } : emptyCell(i18n),
          worth: money(sum.worth, describeSum(sum.worth, i18n).replace('+', '')),
          change: money(sum.change, describeSum(sum.change, i18n)),
        },
      }
    }),
  }
}

/** The members that make most of a sector's change of value, each with the figure that opens its working. */
export function largestParts(
  { members }: MarketSector,
  { layers }: Shown,
  most: number,
): readonly { readonly member: MarketMember; readonly figure: Figure }[] {
  return members
    .filter(({ countedWith }) => countedWith === null)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
    .slice(0, most)
    .flatMap((member) => {
      const figure = changeFigure(layers, member.row.company.id)
      return figure ? [{ member, figure }] : []
    })
}
