import { forcesInOrder, selectExposure } from '../../domain/analysis/exposure.ts'
import type { Drawn } from '../../domain/export/drawn.ts'
import { ofForce, ofLink } from '../../domain/export/statements.ts'
import { moveFigures } from '../../domain/selection/moves.ts'

export const drawn: Drawn = {
  charts: {
    matrix: { en: 'Who is exposed to what', vi: 'Ai chịu tác động của điều gì' },
    'break-even': { en: 'Scenario and its break-even', vi: 'Kịch bản và ngưỡng cân bằng' },
  },
  figures: (_, { rows, lenses }) =>
    moveFigures(rows.filter(({ company }) => lenses.some(({ links }) => links.has(company.id)))),
  statements: ({ dataset }, selection) =>
    selectExposure(dataset, selection).uncertainties.flatMap((exposure) =>
      forcesInOrder(exposure).flatMap(({ force, citations, touched }) => [
        ofForce(force, citations),
        ...[...touched.relief, ...touched.pressure].map(({ row, link, citations: own }) =>
          ofLink(force, row.company, link, own),
        ),
      ]),
    ),
}
