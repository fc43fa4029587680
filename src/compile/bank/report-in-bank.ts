import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {Where} from '../../diagnostics/diagnose.ts'

/** Adds a diagnostic about several files. */
export type ReportInBank = <C extends Code>(code: C, data: DataOf<C>, where: Where) => void
