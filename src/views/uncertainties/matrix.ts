// The matrix of companies and forces, as data.

import type { CardTarget, FrameModel, TableModel } from '../../charts/frame/chart.ts'
import type { MoveBar } from '../../charts/frame/moveBar.ts'
import type { Direction } from '../../domain/dataset/schema.ts'

export interface MatrixModel {
  readonly frame: FrameModel
  readonly table: TableModel
  /** The questions with their forces, in words. */
  readonly beside: readonly string[]
  readonly questions: readonly MatrixQuestion[]
  /** The rows; in parts where two questions are compared. */
  readonly parts: readonly MatrixPart[]
}

/** An open question. Forces that touch a company have a column of the matrix; the others stand with the question. */
export interface MatrixQuestion {
  readonly id: string
  /** The number that it has everywhere on the page. */
  readonly place: string
  readonly title: string
  readonly question: string
  readonly touches: string
  readonly isChosen: boolean
  readonly columns: readonly MatrixForce[]
  readonly others: readonly MatrixForce[]
  /** Says of which effects the source names no force. */
  readonly missing: readonly string[]
}

export interface MatrixForce {
  readonly id: string
  /** Its number and letter: "1a". */
  readonly code: string
  readonly effect: string
  readonly statement: string
  /** Where it is stated. */
  readonly source: string
  readonly evidence: string
}

export interface MatrixPart {
  /** Null where the rows stand in one part. */
  readonly heading: string | null
  readonly rows: readonly MatrixRow[]
}

/** A company with its move in words and as a bar, and its marks for each column. */
export interface MatrixRow {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly direction: Direction | null
  readonly bar: MoveBar | null
  readonly dimmed: boolean
  readonly cells: readonly (readonly MatrixMark[])[]
}

/** A link of a force to a company. */
export interface MatrixMark {
  readonly key: string
  readonly effect: 'relief' | 'pressure'
  readonly link: 'stated' | 'inferred'
  readonly label: string
  readonly opens: CardTarget
}
