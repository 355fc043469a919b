// Which companies an uncertainty touches, and by whose word.
import type { CompanyLink, Uncertainty } from '../dataset/schema.ts'

/** How each company is linked: stated by the source, at least once, or only inferred by the editor. */
export type CompanyLinks = ReadonlyMap<string, CompanyLink['status']>

/** The companies that the forces of an uncertainty touch. */
export function linksOf({ forces }: Uncertainty): CompanyLinks {
  const links = new Map<string, CompanyLink['status']>()
  for (const { id, status } of forces.flatMap((force) => force.companies)) {
    if (links.get(id) !== 'stated') links.set(id, status)
  }
  return links
}
