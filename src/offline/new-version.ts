import type { OfflineData } from '../catalog/page-data'
import { payloadPath } from '../catalog/urls'
import styles from './new-version.module.css'

/** Says that the page is of an older version than what the site has now, and offers to load it anew; `place` is the page that has the words. */
export async function offerNewVersion(place: string): Promise<void> {
  if (document.querySelector(`.${styles['notice']}`)) return
  const answer = await fetch(payloadPath(place))
  const { words, lang } = (await answer.json()) as OfflineData
  const notice = Object.assign(document.createElement('div'), { className: styles['notice'], lang })
  notice.setAttribute('role', 'status')
  document.body.append(notice)
  const reload = button(words.reload, () => location.reload())
  const later = button(words.later, () => notice.remove())
  // A live region speaks only of what changes after it is there.
  requestAnimationFrame(() => notice.append(`${words.newVersion} `, reload, later))
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
  made.addEventListener('click', act)
  return made
}
