// The default event for machines that look for data: a schema.org `Dataset`. It says what the data say of themselves,
// and nothing else: they name no author and no licence, so neither stands here.
import type { Dataset } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'
import { yearOf } from '../../domain/figures/figures.ts'

export interface DatasetWords {
  readonly name: string
  readonly description: string
  readonly language: Language
}

/** The description of a dataset whose page and file stand at the two addresses, as JSON-LD. */
export function describeDataset(
  { revision, revised, figures, sources }: Dataset,
  { name, description, language }: DatasetWords,
  addresses: { readonly page: string; readonly file: string },
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: addresses.page,
    inLanguage: language,
    version: String(revision),
    dateModified: revised,
    temporalCoverage: coverageOf(figures.map(({ period }) => yearOf(period))),
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: addresses.file }],
    // Without their dates: where a source bears none, its entry has the day of retrieval.
    citation: sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url,
      inLanguage: source.language,
      publisher: { '@type': 'Organization', name: source.publisher },
    })),
  }
}

/** The years that figures are about, as ISO 8601 has it. Left out of JSON where there is no figure. */
function coverageOf(years: readonly number[]): string | undefined {
  if (years.length === 0) return undefined
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}/${last}`
}
