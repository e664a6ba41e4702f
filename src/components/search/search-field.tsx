import { SearchIcon } from '../icons'
import type { Words } from '../words/words'

interface SearchFieldProps {
  text: string
  onText: (text: string) => void
  words: Words
  /** Whether it takes the keyboard when it comes. */
  focused?: boolean
}

/** The magnifying glass and the field that takes a reader's words. */
export function SearchField({ text, onText, words, focused }: SearchFieldProps) {
  return (
    <>
      <SearchIcon />
      <input
        type="search"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the keyboard was there before it came.
        autoFocus={focused}
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
