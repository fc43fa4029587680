import {createVeliteContestant} from '../shared/velite-contestant.mjs'

export const contestant = createVeliteContestant({
  name: 'velite',
  label: 'Velite, remark-parse',
  configuration: ['velite/velite.config.ts', 'shared/read-sections.mjs'],
})
