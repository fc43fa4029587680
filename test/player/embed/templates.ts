/** Uses the elements in JSX of React: right at first, then wrong in ways that types must find. */
export const reactProgram = `import {useRef} from 'react'
import {bank} from 'quizproof/bank'
import 'quizproof/player/react'

export function Quiz() {
  const player = useRef<HTMLElementTagNameMap['quiz-player']>(null)
  return (
    <main>
      <quiz-bank src="bank.json" light />
      <quiz-pattern
        src="bank.json"
        pattern="django/async-orm"
        class="quiz"
        heading-level="3"
        bank={bank}
        store="none"
        onquiz-finish={({detail}) => console.log(detail.result.counts.right)}
      />
      <quiz-player ref={player} key="one" mode="challenge" seed="a" extra-time={1.5} questions={['a']} id="player">
        <p slot="header">Good luck</p>
      </quiz-player>
      <quiz-question src="bank.json" question="django/async-orm/x" closed />
      {/* @ts-expect-error: the attribute is \`src\` */}
      <quiz-pattern source="bank.json" />
      {/* @ts-expect-error: a pattern is a text */}
      <quiz-pattern pattern={1} />
      {/* @ts-expect-error: there is no such element */}
      <quiz-patern />
      {/* @ts-expect-error: the detail has no score */}
      <quiz-player onquiz-finish={({detail}) => detail.score} />
    </main>
  )
}
`

/** The same for templates of Svelte and Vue, by the types that their compilers look up. */
export const svelteProgram = `import type {SvelteHTMLElements} from 'svelte/elements'
import 'quizproof/player/svelte'

export const right: SvelteHTMLElements['quiz-pattern'] = {
  src: 'bank.json',
  class: 'quiz',
  'onquiz-finish': ({detail}) => console.log(detail.result.counts.right),
}
// @ts-expect-error: a pattern is a text
export const wrong: SvelteHTMLElements['quiz-pattern'] = {pattern: 1}
`

export const vueProgram = `import type {GlobalComponents} from 'vue'
import 'quizproof/player/vue'

type Props = InstanceType<GlobalComponents['quiz-pattern']>['$props']
export const right: Props = {
  src: 'bank.json',
  class: 'quiz',
  'onQuiz-finish': ({detail}) => console.log(detail.result.counts.right),
}
// @ts-expect-error: a pattern is a text
export const wrong: Props = {pattern: 1}
`
