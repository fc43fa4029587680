import {createVeliteContestant} from '../shared/velite-contestant.mjs'

export const contestant = createVeliteContestant({
  name: 'velite-html',
  label: 'Velite, `s.markdown()`',
  configuration: ['velite-html/velite.config.ts'],
})
