// What the dashboard adds to the frame of every chart.
import type { ChartStage } from '../charts/chartStage.ts'
import { AddStepButton } from './AddStepButton.tsx'

export const DASHBOARD_STAGE: ChartStage = { only: null, toolsFor: (subject) => <AddStepButton {...subject} /> }
