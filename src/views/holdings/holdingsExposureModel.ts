// How much of a reader's holdings each uncertainty touches, as data. Shares are 0 to 1 of the covered value.

import { type CardTarget, type FrameModel, isDimmed } from '../../charts/frame/chart.ts'
import { ALL_DERIVED, NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import type { CompanyLink } from '../../domain/dataset/schema.ts'
import type { CoveredHolding, EffectShare, HoldingsResult, UncertaintyShare } from '../../domain/holdings/holdings.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { holdingsTexts } from './holdingsTexts.ts'
import { describeShare, nameOf } from './holdingsWords.ts'

/** A company that a force touches: opens its card with that force. */
export interface TouchedRow {
  readonly key: string
  readonly name: string
  readonly share: string
  readonly link: CompanyLink['status']
  readonly label: string
  readonly dimmed: boolean
  readonly opens: CardTarget
}

export interface EffectRow {
  readonly effect: CompanyLink['effect']
  readonly name: string
  /** The share that the source links, and the share that the editor links beyond it. */
  readonly stated: number
  readonly inferred: number
  readonly value: string
  readonly label: string
  readonly touched: readonly TouchedRow[]
}

export interface HoldingsExposureModel {
  readonly frame: FrameModel
  readonly uncertainties: readonly {
    readonly key: string
    readonly title: string
    readonly share: string
    readonly effects: readonly EffectRow[]
  }[]
}

const EFFECTS: readonly CompanyLink['effect'][] = ['relief', 'pressure']
const STATUSES: readonly CompanyLink['status'][] = ['stated', 'inferred']
const TITLE_WORDS = 15

/** The exposure of the covered holdings to each of the event's uncertainties. */
export function buildHoldingsExposure(result: HoldingsResult, selection: Shown, i18n: I18n): HoldingsExposureModel {
  const words = holdingsTexts[i18n.language].exposure
  const { uncertainties, covered, sources } = result
  const touched = new Set(
    uncertainties.flatMap(({ effects }) =>
      EFFECTS.flatMap((effect) => effects[effect].touched.map(({ holding }) => holding)),
    ),
  )
  const shown = uncertainties.map(({ uncertainty, share, effects }) => {
    const title = i18n.text(uncertainty.title)
    return {
      key: uncertainty.id,
      title,
      share: share > 0 ? words.touched(describeShare(share, i18n)) : words.untouched,
      effects: EFFECTS.map((effect) => buildEffect(title, effect, effects[effect], selection, i18n)),
    }
  })
  return {
    frame: {
      title: titleOf(uncertainties, i18n),
      subtitle: words.subtitle,
      summary: i18n.format.list(shown.map(({ title, share }) => `${title}: ${share}`)),
      notes: [words.articleOnly, words.twice],
      coverage: words.coverage(touched.size, covered.length),
      sources: sources.forces,
      statuses: covered.length > 0 ? ALL_DERIVED : NO_STATUSES,
      lens: null,
    },
    uncertainties: shown,
  }
}

function titleOf(uncertainties: readonly UncertaintyShare[], i18n: I18n): string {
  const words = holdingsTexts[i18n.language].exposure
  const [first, second] = [...uncertainties].sort((a, b) => b.share - a.share)
  // Shares are shown to a tenth of a percent: a lead of no more than that is a tie.
  const isWidest = first && first.share - (second?.share ?? 0) > 0.001
  const title = isWidest ? words.widest(i18n.text(first.uncertainty.title)) : words.neutral
  return title.split(/\s+/u).length <= TITLE_WORDS ? title : words.neutral
}

function buildEffect(
  title: string,
  effect: CompanyLink['effect'],
  { touched, stated, inferred }: EffectShare,
  selection: Shown,
  i18n: I18n,
): EffectRow {
  const words = holdingsTexts[i18n.language].exposure
  const shares = { stated, inferred }
  const parts = STATUSES.filter((status) => shares[status] > 0).map((status) =>
    words.part[status](describeShare(shares[status], i18n)),
  )
  const value = parts.length > 0 ? parts.join(' + ') : words.none
  const name = linkTexts[i18n.language].effect[effect]
  return {
    effect,
    name,
    stated,
    inferred,
    value,
    label: words.who(title, name, value),
    touched: [...touched]
      .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || b.holding.weight - a.holding.weight)
      .map(({ holding, force, status }) => ({
        key: holding.row.company.id,
        name: nameOf(holding),
        share: describeShare(holding.weight, i18n),
        link: status,
        label: words.open(
          nameOf(holding),
          describeShare(holding.weight, i18n),
          linkTexts[i18n.language].status[status],
          i18n.text(force.statement),
        ),
        dimmed: isHoldingDimmed(holding, selection),
        opens: { company: holding.row.company.id, force: force.id },
      })),
  }
}

function isHoldingDimmed({ isOutside, row }: CoveredHolding, selection: Shown): boolean {
  return isOutside || isDimmed(selection, row.company.id)
}
