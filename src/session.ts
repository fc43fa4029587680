export type {Given} from './bank/find-given.ts'
export {replaySession} from './session/apply-event.ts'
export type {Call, TaskCall, Transition} from './session/call.ts'
export {advanceClock} from './session/calls/advance-clock.ts'
export {extendSession} from './session/calls/extend-session.ts'
export {finishSession} from './session/calls/finish-session.ts'
export type {TimeCall} from './session/calls/grant-time.ts'
export {grantTime} from './session/calls/grant-time.ts'
export type {PatternCall} from './session/calls/guess-pattern.ts'
export {guessPattern} from './session/calls/guess-pattern.ts'
export type {JudgementCall} from './session/calls/judge-response.ts'
export {judgeResponse} from './session/calls/judge-response.ts'
export {openNextQuestion} from './session/calls/open-next-question.ts'
export {requestHint} from './session/calls/request-hint.ts'
export {saveDraft} from './session/calls/save-draft.ts'
export {skipQuestion} from './session/calls/skip-question.ts'
export type {Started} from './session/calls/start-session.ts'
export {startSession} from './session/calls/start-session.ts'
export type {ResponseCall} from './session/calls/submit-response.ts'
export {submitResponse} from './session/calls/submit-response.ts'
export {defineMode} from './session/define/check-mode.ts'
export type {
  AttemptPolicy,
  Completion,
  FeedbackPolicy,
  FeedbackTiming,
  HintPolicy,
  MasteryPolicy,
  Mode,
  Scoring,
  Timing,
} from './session/define/mode.ts'
export {modes} from './session/define/modes.ts'
export {explainRefusal, refusalTexts} from './session/explain-refusal.ts'
export type {Json} from './session/json.ts'
export type {Calibration, LabelledResponse, MasteryCell} from './session/mastery/calibrate-mastery.ts'
export {calibrateMastery} from './session/mastery/calibrate-mastery.ts'
export type {CertaintyRow} from './session/mastery/calibration-table.ts'
export {toCalibrationTable} from './session/mastery/calibration-table.ts'
export type {SessionMastery} from './session/mastery/compute-mastery.ts'
export type {Evidence, Mastery} from './session/mastery/judge-mastery.ts'
export {judgeMastery} from './session/mastery/judge-mastery.ts'
export type {MasteryParameters} from './session/mastery/mastery-parameters.ts'
export {uncalibratedMastery} from './session/mastery/mastery-parameters.ts'
export type {OpenedSession} from './session/open-session.ts'
export {openSession} from './session/open-session.ts'
export type {Placement} from './session/placement/compute-placement.ts'
export type {GraphPlacement} from './session/placement/place-in-graph.ts'
export type {Level, PatternProgress} from './session/progress/pattern-progress.ts'
export {levels, readHistory, toPatternProgress} from './session/progress/pattern-progress.ts'
export {findPersonalBest} from './session/progress/personal-best.ts'
export type {Progress} from './session/progress/progress.ts'
export {addSession, emptyProgress, mergeProgress, progressVersion} from './session/progress/progress.ts'
export type {PatternMastery, QuestionResult, SessionRecord} from './session/progress/session-record.ts'
export {toSessionRecord} from './session/progress/session-record.ts'
export type {
  OpenRefusalCode,
  OpenRefusalData,
  PlanRefusalCode,
  PlanRefusalData,
  Refusal,
  RefusalCode,
  RefusalData,
  StartRefusalCode,
  StartRefusalData,
} from './session/refusals.ts'
export type {Points} from './session/result/compute-points.ts'
export type {OutcomeCounts, SessionResult} from './session/result/compute-result.ts'
export {computeResult} from './session/result/compute-result.ts'
export type {Basis} from './session/result/count-basis.ts'
export type {Badge, BadgeAtStake} from './session/result/find-badge.ts'
export type {QuestionChange, ResumedSession} from './session/resume-session.ts'
export {resumeSession} from './session/resume-session.ts'
export type {Extent} from './session/selection/list-slots.ts'
export type {
  GraphSelection,
  InformationSelection,
  QueueSelection,
  Selection,
  SlotSelection,
  WeightedSelection,
} from './session/selection/selection.ts'
export type {Slot} from './session/selection/slot.ts'
export type {
  CloseReason,
  Draft,
  DraftScore,
  EndReason,
  Judge,
  Session,
  SessionEvent,
  SessionStart,
  Task,
  TaskAttempt,
} from './session/session.ts'
export {sessionVersion} from './session/session.ts'
export type {Range, SessionPlan} from './session/start/plan-session.ts'
export {planSession} from './session/start/plan-session.ts'
export type {StartOptions} from './session/start/read-start-options.ts'
export type {Reveal} from './session/view/reveal.ts'
export type {CertaintyLevel, ModeView} from './session/view/view-mode.ts'
export type {PatternChoice, SessionView, ViewOptions} from './session/view/view-session.ts'
export {viewSession} from './session/view/view-session.ts'
export type {AttemptView, TaskView} from './session/view/view-task.ts'
