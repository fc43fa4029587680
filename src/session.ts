export {replaySession} from './session/apply-event.ts'
export type {Call, Refusal, Refused, TaskCall, Transition} from './session/call.ts'
export {extend} from './session/calls/extend.ts'
export {finish} from './session/calls/finish.ts'
export {hint} from './session/calls/hint.ts'
export type {NamePattern} from './session/calls/name-pattern.ts'
export {namePattern} from './session/calls/name-pattern.ts'
export {next} from './session/calls/next.ts'
export type {Respond} from './session/calls/respond.ts'
export {respond} from './session/calls/respond.ts'
export {skip} from './session/calls/skip.ts'
export type {Started, StartOptions} from './session/calls/start.ts'
export {start} from './session/calls/start.ts'
export {tick} from './session/calls/tick.ts'
export {defineMode} from './session/define/check-mode.ts'
export type {
  AttemptLimit,
  Completion,
  FeedbackMoments,
  HintLimit,
  MasteryPolicy,
  Mode,
  Moment,
  Scoring,
  Timing,
} from './session/define/mode.ts'
export {modes} from './session/define/modes.ts'
export type {Json} from './session/json.ts'
export type {Calibration, LabelledResponse, MasteryCell} from './session/mastery/calibrate-mastery.ts'
export {calibrateMastery} from './session/mastery/calibrate-mastery.ts'
export type {CertaintyRow} from './session/mastery/calibration-table.ts'
export {calibrationTable} from './session/mastery/calibration-table.ts'
export type {Evidence, Mastery} from './session/mastery/judge-mastery.ts'
export {judgeMastery} from './session/mastery/judge-mastery.ts'
export type {MasteryParameters} from './session/mastery/mastery-parameters.ts'
export {uncalibratedMastery} from './session/mastery/mastery-parameters.ts'
export type {OpenedSession} from './session/open-session.ts'
export {openSession} from './session/open-session.ts'
export type {GraphPlacement} from './session/placement/place-in-graph.ts'
export type {Placement} from './session/placement/placement-of.ts'
export type {Level, PatternProgress} from './session/progress/pattern-progress.ts'
export {historyOf, levels, patternProgress} from './session/progress/pattern-progress.ts'
export {personalBest} from './session/progress/personal-best.ts'
export type {Progress} from './session/progress/progress.ts'
export {addSession, mergeProgress, noProgress, progressVersion} from './session/progress/progress.ts'
export type {PatternMastery, QuestionResult, SessionRecord} from './session/progress/session-record.ts'
export {recordOf} from './session/progress/session-record.ts'
export type {Badge} from './session/result/badge-of.ts'
export type {Points} from './session/result/points-of.ts'
export type {OutcomeCounts, SessionResult} from './session/result/result-of.ts'
export {resultOf} from './session/result/result-of.ts'
export type {Reveal} from './session/reveal.ts'
export type {
  GraphSelection,
  InformationSelection,
  QueueSelection,
  Selection,
  SlotSelection,
  WeightedSelection,
} from './session/selection/selection.ts'
export type {Slot} from './session/selection/slot.ts'
export type {Closing, Ending, Session, SessionEvent, SessionStart, Task, Try} from './session/session.ts'
export {sessionVersion} from './session/session.ts'
export type {SessionView, TaskView, TryView} from './session/view.ts'
export {view} from './session/view.ts'
