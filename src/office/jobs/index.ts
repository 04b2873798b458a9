export { keepAllRounds, type WaitingMail } from './keepRounds.ts'
export { type Letter, mailed, reminderLetter } from './reminderMail.ts'
