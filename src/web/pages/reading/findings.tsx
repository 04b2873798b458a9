import { findingWords, gradeWords } from '../../../checks/findingWords.ts'
import type { Finding } from '../../../checks/index.ts'
import type { Locate } from '../../../reader/locator.ts'
import { findingId, placeId } from '../../markedText/ids.ts'
import { Icon } from '../../ui/icon.tsx'

/** What cannot be true as written: what it is, its arithmetic, and a link to each place in the text. */
export function Findings({ findings, locate }: { findings: readonly Finding[]; locate: Locate }) {
  if (findings.length === 0) return <p class="empty">Không thấy mâu thuẫn giữa các số liệu đã đọc trong văn bản này.</p>
  return (
    <ol class="findings">
      {findings.map(({ grade, kind, message, arithmetic, places }, index) => (
        <li class={`card ${grade === 'changesVerdict' ? 'bad' : 'warn'}`} id={findingId('', index)}>
          <p>
            <span class={`status ${grade === 'changesVerdict' ? 'bad' : 'warn'}`}>
              <Icon name={grade === 'changesVerdict' ? 'stop' : 'warning'} />
              {gradeWords[grade]}
            </span>{' '}
            <span class="unit-facts">{`${index + 1} · ${findingWords[kind]}`}</span>
          </p>
          <p>{message}</p>
          {arithmetic !== '' && <p class="arithmetic">{arithmetic}</p>}
          <ul class="links">
            {places.map((place, number) => (
              <li>
                <a href={`#${placeId('', index, number)}`}>{`${locate(place.start)}: “${place.quote.trim()}”`}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
