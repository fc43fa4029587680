import type {DataOf} from '../../diagnostics/catalogue.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {type Loss, type LossCode, toLoss} from '../../interchange/loss.ts'
import type {Question} from '../../kinds/kinds.ts'

export type ReportLoss = <C extends LossCode>(code: C, data: DataOf<C>) => void

export interface ItemLosses {
  readonly losses: readonly Loss[]
  readonly report: ReportLoss
}

/** Collects the losses of a question, each once. Its place is the file of the question. */
export function collectLosses({id}: Question): ItemLosses {
  const losses: Loss[] = []
  const seen = new Set<string>()
  const [path = ''] = id.split('#', 1)
  const report: ReportLoss = (code, data) => {
    const key = JSON.stringify([code, data])
    if (seen.has(key)) return
    seen.add(key)
    losses.push(toLoss(code, data, {file: `${path}.md`, ...startOfFile}))
  }
  return {losses, report}
}
