export { keepAllRounds } from './keepRounds.ts'
export { type Letter, mailed, reminderLetter } from './reminderMail.ts'
