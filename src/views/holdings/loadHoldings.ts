import { HoldingsPanel } from './HoldingsPanel.tsx'

/**
 * Loads the view with all the code for working holdings out, looking at them and deleting them. From then on nothing is
 * fetched for them, so that nobody can tell from requests what was entered.
 */
export async function loadHoldingsPanel(): Promise<typeof HoldingsPanel> {
  await Promise.all([
    import('papaparse'),
    import('../../charts/table/DataTable.tsx'),
    import('../../charts/frame/TooltipPopup.tsx'),
  ])
  return HoldingsPanel
}
