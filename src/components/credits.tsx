import type { Credit } from '../catalog/types'
import type { Words } from './words/words'

/** Who made a picture and on which terms, as one line. */
export function Credits({ credit, words }: { credit: Credit; words: Words }) {
  const { author, url, license, licenseUrl } = credit
  return (
    <>
      {words.photo}: {url === undefined ? author : <a href={url}>{author}</a>}
      {license !== undefined && (
        <> · {licenseUrl === undefined ? license : <a href={licenseUrl}>{license}</a>}</>
      )}
    </>
  )
}
