import {grade} from '../../bank/grade.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'

interface TestOptions {
  readonly places: ReadonlyMap<string, Place>
  readonly heading: Place
  /** Needed where the question accepts a pattern. */
  readonly patterns?: PatternEngine | undefined
}

/**
 * Grades the key, every distractor and declared mistake, an empty response and nonsense, and reports every unexpected
 * score.
 *
 * @throws {Error} when a score is wrong in a way that no author can cause: a bug in the grader
 */
export function testKey(
  source: SourceFile,
  question: Question,
  {places, heading, patterns}: TestOptions,
): void {
  for (const probe of atKind(compilers, question).probe(question)) {
    const score = grade(question, probe.response, patterns && {patterns})
    if (probe.expects(score)) continue
    const fault = probe.fault?.(score)
    if (!fault) {
      throw new Error(
        `${question.id}: unexpected score ${JSON.stringify(score)} of ${JSON.stringify(probe.response)}`,
      )
    }
    const place = places.get(fault.path) ?? places.get('') ?? heading
    const other = fault.other === undefined ? undefined : places.get(fault.other)
    const related = other && [{message: 'the other one', file: source.path, place: other}]
    report(source, fault.code, fault.data, place, related && {related})
  }
}
