import { SearchIcon } from '../icons'
import type { Words } from '../words/words'

interface SearchFieldProps {
  text: string
  onText: (text: string) => void
  words: Words
}

/** The magnifying glass and the field that takes a reader's words. */
export function SearchField({ text, onText, words }: SearchFieldProps) {
  return (
    <>
      <SearchIcon />
      <input
        type="search"
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder={words.find.placeholder}
        aria-label={words.find.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
      />
    </>
  )
}
