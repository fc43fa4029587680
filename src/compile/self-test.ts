import type {Place} from '../diagnostics/diagnostic.ts'
import {graders} from '../kinds/graders.ts'
import {probes} from '../kinds/probes.ts'
import type {Question} from '../kinds/types.ts'
import {report, type SourceFile} from '../markdown/source-file.ts'

/**
 * Grades the key, every distractor, nothing at all and nonsense, and reports each score that should not be.
 *
 * @throws {Error} when a score is wrong that no author can bring about: a fault of the grader
 */
export function testKey(
  source: SourceFile,
  question: Question,
  {places, heading}: {readonly places: ReadonlyMap<string, Place>; readonly heading: Place},
): void {
  for (const probe of probes[question.kind](question)) {
    const score = graders[question.kind](question, probe.response)
    if (probe.expects(score)) continue
    const fault = probe.fault?.(score)
    if (!fault) {
      throw new Error(
        `${question.id}: unexpected score ${JSON.stringify(score)} of ${JSON.stringify(probe.response)}`,
      )
    }
    const place = places.get(fault.path) ?? places.get('options') ?? heading
    report(source, fault.code, fault.data, place)
  }
}
