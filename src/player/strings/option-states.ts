/** The state of an option: whether it was chosen, and whether it is right if that may be shown. */
export type OptionState = 'chosen-right' | 'chosen-wrong' | 'missed' | 'chosen' | 'plain'
