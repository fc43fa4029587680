import type {VerifyOptions} from '../../src/node/verify/verify-bank.ts'
import type {Verdict} from '../../src/verify/verdict.ts'

type VerdictCode = Verdict['code'] | 'proof/lock-differs'

/** The codes that only `verifyBank` reports, with the options that cause them. */
export const verdictCodes: Readonly<Record<VerdictCode, Pick<VerifyOptions, 'rerun' | 'frozen'>>> = {
  'proof/ambiguous': {},
  'proof/wrong-failure': {},
  'proof/false-claim': {},
  'proof/false-premise': {},
  'proof/inconclusive': {},
  'proof/mutant-passes': {},
  'proof/lock-differs': {rerun: true, frozen: true},
  'proof/no-right-option': {},
  'proof/nondeterministic': {},
  'proof/not-observed': {frozen: true},
  'proof/unaccepted-form': {},
  'proof/unexplained': {},
  'proof/wrong-key': {},
  'proof/wrong-passes': {},
}

export function isVerdict(code: string): code is VerdictCode {
  return Object.hasOwn(verdictCodes, code)
}
