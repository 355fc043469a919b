// Sentences that a page shows and that have evidence: forces, their links to companies, claims and later shocks.

import type { Company, CompanyLink, Force, LocalText } from '../dataset/schema.ts'
import type { Citation } from '../selection/card.ts'

export interface Statement {
  readonly key: string
  readonly text: LocalText
  readonly company: Company | null
  readonly effect: Force['effect'] | null
  /** For a link: whether the source states it or the editor infers it. */
  readonly link: CompanyLink['status'] | null
  readonly citations: readonly Citation[]
}

/** What a force states. */
export function ofForce(force: Force, citations: readonly Citation[]): Statement {
  return { key: force.id, text: force.statement, company: null, effect: force.effect, link: null, citations }
}

/** A force's link to a company. */
export function ofLink(force: Force, company: Company, link: CompanyLink, citations: readonly Citation[]): Statement {
  return {
    key: `${force.id}:${company.id}`,
    text: link.because,
    company,
    effect: link.effect,
    link: link.status,
    citations,
  }
}
