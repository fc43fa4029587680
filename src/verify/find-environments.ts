import type {Plan} from '../proof/plan.ts'
import type {Language} from '../proof/program.ts'

/** The environments for a plan: those of the question, or else of its pattern, or else of the bank. */
export function findEnvironments<Environment extends {readonly name: string; readonly language: Language}>(
  {language, environments: named}: Pick<Plan, 'language' | 'environments'>,
  patternEnvironments: readonly string[] | undefined,
  all: readonly Environment[],
): Environment[] {
  const fitting = all.filter((environment) => environment.language === language)
  const among = (names: readonly string[]): Environment[] => fitting.filter(({name}) => names.includes(name))
  if (named) return among(named)
  const defaults = among(patternEnvironments ?? [])
  return defaults.length > 0 ? defaults : fitting
}
