export type {DriverCall, DriverReply, OwnJudgement, SessionDriver} from './player/driver/driver.ts'
export type {CodeRunner} from './player/elements/played-element.ts'
export {QuizBank} from './player/elements/quiz-bank.ts'
export {QuizPattern} from './player/elements/quiz-pattern.ts'
export {QuizPlayer} from './player/elements/quiz-player.ts'
export {QuizQuestion} from './player/elements/quiz-question.ts'
export type {QuizEventDetails, QuizEventMap, QuizEventName} from './player/events.ts'
export type {ElementListeners, ElementProps, QuizElements} from './player/frameworks/element-props.ts'
export type {Highlighter} from './player/rich/highlight.ts'
export type {Token, TokenType} from './player/rich/tokenize.ts'
export type {QuizStore} from './player/store.ts'
export type {QuestionStrings} from './player/strings/question-strings.ts'
export type {QuizStrings} from './player/strings/strings.ts'
export type {
  Widget,
  WidgetContext,
  WidgetReveal,
  WidgetState,
  Widgets,
  WidgetType,
} from './player/widgets/widget.ts'
export {widgets} from './player/widgets/widgets.ts'
