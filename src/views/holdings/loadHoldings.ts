import { HoldingsPanel } from './HoldingsPanel.tsx'

/**
 * The view with all the code that working holdings out, looking at them and deleting them takes: once it stands,
 * nothing is fetched for them, so that nobody can tell from requests what was entered.
 */
export async function loadHoldingsPanel(): Promise<typeof HoldingsPanel> {
  await Promise.all([
    import('papaparse'),
    import('../../charts/table/DataTable.tsx'),
    import('../../charts/frame/TooltipPopup.tsx'),
  ])
  return HoldingsPanel
}
