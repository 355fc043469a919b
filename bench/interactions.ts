// From an input to its painted result, in every view, with the shipped data.
import type { Browser, Locator, Page } from '@playwright/test'
import type { ViewName } from '../src/domain/view/view.ts'
import { en } from '../src/i18n/en.ts'
import { uncertaintyTexts } from '../src/i18n/uncertaintyTexts.ts'
import { capexTexts } from '../src/views/capex/capexTexts.ts'
import { holdingsTexts } from '../src/views/holdings/holdingsTexts.ts'
import { sectorTexts } from '../src/views/sectors/sectorTexts.ts'
import { openPage } from './browser.ts'
import { arm, measureEmptyFrames, middleOf, press, QUIET_MS, settle, touch } from './measure.ts'
import type { Painted } from './recorder.ts'
import type { Interaction } from './results.ts'
import { sampleOf } from './statistics.ts'

export const ACTIONS = ['filter', 'sort', 'lens', 'basis', 'hover', 'card'] as const
export type ActionName = (typeof ACTIONS)[number]

/** Ways of ordering or drawing what a view shows count as its sort. */
interface Action {
  readonly name: ActionName
  /** What is pressed or pointed at. */
  readonly target: (page: Page) => Locator
  /** Set where the action only points. */
  readonly isHover?: boolean
  /** What a reader sees, or the address says, once it is done. */
  readonly isDone: (page: Page) => Promise<void>
  readonly undo: (page: Page) => Promise<void>
}

interface MeasuredView {
  readonly view: ViewName
  readonly prepare?: (page: Page) => Promise<void>
  readonly actions: readonly Action[]
}

const LIMIT_MS = 20_000
/** The pointer rests here between actions: on no control and no mark. */
const ASIDE = [2, 2] as const
const HOLDINGS = 'NVDA 10000\nMSFT 8000\nVST 5000\nENR.DE 2500'
/** Between measurements, where only the page's own rest counts. */
const SHORT_REST_MS = 100

const main = (page: Page): Locator => page.getByRole('main')
const figure = (page: Page): Locator => main(page).getByRole('figure').first()
const mark = (page: Page): Locator => main(page).getByRole('figure').locator('svg').getByRole('button').first()
const radio = (group: string, name: string) => (page: Page) =>
  main(page).getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true })

const addressHas =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.waitForURL(({ searchParams }) => keys.some((key) => searchParams.has(key)), { timeout: LIMIT_MS })
  }

const clickAgain = (target: (page: Page) => Locator) => (page: Page) => target(page).click()

// Companies of this sector are in every view: they moved, spend, and are touched by the uncertainties.
const sector = (page: Page): Locator =>
  page
    .getByRole('search')
    .getByRole('group', { name: en.label.filter.sector, exact: true })
    .getByRole('checkbox', { name: /^Cloud and platforms\b/ })

const filter: Action = { name: 'filter', target: sector, isDone: addressHas('sector'), undo: clickAgain(sector) }

const lensButton = (page: Page): Locator =>
  main(page).getByRole('group', { name: en.filters.lens }).getByRole('button').first()

const lens: Action = { name: 'lens', target: lensButton, isDone: addressHas('lens'), undo: clickAgain(lensButton) }

function choose(name: ActionName, key: string, on: (page: Page) => Locator, off: (page: Page) => Locator): Action {
  return { name, target: on, isDone: addressHas(key), undo: clickAgain(off) }
}

const toClose = choose(
  'basis',
  'basis',
  radio(en.controls.basis, en.label.viewBasis.close),
  radio(en.controls.basis, en.label.viewBasis['at-writing']),
)

const toWriting = choose(
  'basis',
  'basis',
  radio(en.controls.basis, en.label.viewBasis['at-writing']),
  radio(en.controls.basis, en.label.viewBasis.close),
)

const hover: Action = {
  name: 'hover',
  target: mark,
  isHover: true,
  isDone: (page) => page.getByRole('tooltip').first().waitFor(),
  undo: (page) => page.mouse.move(...ASIDE),
}

function openCard(target: (page: Page) => Locator): Action {
  return {
    name: 'card',
    target,
    isDone: addressHas('company', 'figure', 'force'),
    undo: (page) => page.keyboard.press('Escape'),
  }
}

const card = openCard(mark)

const columnOf = (name: string) => (page: Page) =>
  main(page).getByRole('columnheader', { name, exact: true }).getByRole('button')

const bySector: Action = {
  name: 'sort',
  target: columnOf(en.table.sector),
  isDone: (page) =>
    main(page).locator('[aria-sort]:not([aria-sort=none])').filter({ hasText: en.table.sector }).waitFor(),
  undo: clickAgain(columnOf(en.table.company)),
}

async function enterHoldings(page: Page): Promise<void> {
  const { form } = holdingsTexts.en
  await page.getByRole('textbox', { name: form.label }).fill(HOLDINGS)
  await main(page).getByRole('button', { name: form.workOut, exact: true }).click()
  await mark(page).waitFor()
}

const highlight = (page: Page): Locator =>
  main(page)
    .getByRole('button', { name: new RegExp(`^${uncertaintyTexts.en.highlight}`) })
    .first()

const VIEWS: readonly MeasuredView[] = [
  {
    view: 'bars',
    actions: [
      filter,
      choose(
        'sort',
        'sort',
        radio(en.controls.sortBy, en.label.sort.name),
        radio(en.controls.sortBy, en.label.sort.size),
      ),
      lens,
      toClose,
      hover,
      card,
    ],
  },
  { view: 'scatter', actions: [filter, lens, toClose, hover, card] },
  {
    view: 'sectors',
    actions: [
      filter,
      choose(
        'sort',
        'outcome',
        radio(sectorTexts.en.compareBy, sectorTexts.en.outcome.drawdown),
        radio(sectorTexts.en.compareBy, sectorTexts.en.outcome.move),
      ),
      lens,
      toWriting,
      { ...hover, target: (page) => marksWithEvidence(page).first() },
      openCard((page) => marksWithEvidence(page).first()),
    ],
  },
  { view: 'path', actions: [filter, lens, hover, card] },
  {
    view: 'capex',
    actions: [
      filter,
      choose(
        'sort',
        'trend',
        (page) => main(page).getByRole('radio', { name: capexTexts.en.filed.form['by-year'], exact: true }),
        (page) => main(page).getByRole('radio', { name: capexTexts.en.filed.form.stacked, exact: true }),
      ),
      lens,
      hover,
      card,
    ],
  },
  {
    view: 'uncertainties',
    actions: [
      filter,
      { name: 'lens', target: highlight, isDone: addressHas('lens'), undo: clickAgain(highlight) },
      toClose,
      openCard((page) => figure(page).getByRole('rowheader').getByRole('button').first()),
    ],
  },
  { view: 'holdings', prepare: enterHoldings, actions: [filter, toWriting, hover, card] },
  {
    view: 'table',
    actions: [
      filter,
      bySector,
      lens,
      toClose,
      openCard((page) => page.getByRole('rowheader').getByRole('button').first()),
    ],
  },
]

/** In the sectors' chart a sector's name is a button too, and filters. */
function marksWithEvidence(page: Page): Locator {
  return figure(page)
    .locator('svg')
    .getByRole('button', { name: /\(.+\)\. / })
}

export interface InteractionPlan {
  readonly actions: readonly ActionName[]
  readonly repeats: number
  /** How long a page must rest before its last change counts as the last. */
  readonly quietMs: number
}

/** Measures every action of every view, one page a view. `say` is told of each view. */
export async function measureInteractions(
  browser: Browser,
  url: string,
  plan: InteractionPlan,
  say: (line: string) => void,
): Promise<Interaction[]> {
  const measured: Interaction[] = []
  for (const measuredView of VIEWS) {
    say(`interaction: ${measuredView.view}`)
    const measure = () => measureView(browser, url, measuredView, plan)
    const onFault = (fault: unknown): ReturnType<typeof measure> => {
      say(`once more, as ${String(fault)}`)
      return measure()
    }
    measured.push(...(await measure().catch(onFault)))
  }
  return measured
}

async function measureView(
  browser: Browser,
  url: string,
  { view, prepare, actions }: MeasuredView,
  plan: InteractionPlan,
): Promise<Interaction[]> {
  const page = await openPage(browser)
  try {
    await page.goto(`${url}?view=${view}&lang=en`)
    await touch(page)
    await main(page).getByRole('figure').first().waitFor()
    await settle(page, QUIET_MS, LIMIT_MS)
    await prepare?.(page)
    await settle(page, QUIET_MS, LIMIT_MS)
    const emptyFramesMs = await measureEmptyFrames(page)
    const results: Interaction[] = []
    for (const action of actions.filter(({ name }) => plan.actions.includes(name))) {
      const painted: Painted[] = []
      // The first time fetches code that later ones have; a median says what the rest is like.
      for (let run = 0; run < plan.repeats; run += 1)
        painted.push(await measureAction(page, action, view, plan.quietMs))
      results.push({
        view,
        action: action.name,
        emptyFramesMs,
        paintedMs: sampleOf(painted.map(({ paintedMs }) => paintedMs)),
        ratio: sampleOf(painted.map(({ paintedMs }) => paintedMs / emptyFramesMs)),
        longestTaskMs: sampleOf(painted.map(({ longestTaskMs }) => longestTaskMs)),
        eventMs: sampleOf(painted.map(({ eventMs }) => eventMs)),
      })
    }
    return results
  } finally {
    await page.context().close()
  }
}

/** Does an action once, and undoes it again. Throws where it did not lead to its result. */
async function measureAction(page: Page, action: Action, view: ViewName, quietMs: number): Promise<Painted> {
  const place = await middleOf(action.target(page))
  await page.mouse.move(...(action.isHover ? ASIDE : place))
  await settle(page, SHORT_REST_MS, LIMIT_MS)
  // The first event of a pointer that comes over a mark is that it leaves what it was over.
  await arm(page, action.isHover ? 'pointerout' : 'click')
  const [painted] = await Promise.all([
    settle(page, quietMs, LIMIT_MS),
    action.isHover ? page.mouse.move(...place) : press(page),
  ])
  if (!painted) throw new Error(`${view}: ${action.name} changed nothing in sight, or the page did not come to rest`)
  await action.isDone(page)
  await action.undo(page)
  await page.mouse.move(...ASIDE)
  await settle(page, SHORT_REST_MS, LIMIT_MS)
  return painted
}
