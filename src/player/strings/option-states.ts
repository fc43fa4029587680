/** How an option ended: what the learner chose, beside what is right where that may be shown. */
export type OptionState = 'chosen-right' | 'chosen-wrong' | 'missed' | 'chosen' | 'plain'
