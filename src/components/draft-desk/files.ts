/** A file that text was saved to and can be saved to again. */
export interface SavedFile {
  name: string
  createWritable: () => Promise<{ write: (text: string) => Promise<void>; close: () => Promise<void> }>
}

interface Picker {
  showSaveFilePicker?: (options: {
    suggestedName: string
    types: { description: string; accept: Record<string, string[]> }[]
  }) => Promise<SavedFile>
}

/** Reads a file as text; undefined for what is none. */
export async function textOfFile(file: File): Promise<string | undefined> {
  const text = await file.text()
  return text.includes('\0') || text.includes('\uFFFD') ? undefined : text.replace(/\r\n?/g, '\n')
}

/** Hands over the files that are dropped anywhere on a document, which would otherwise leave for them. */
export function takeFiles(on: Document, onFile: (file: File) => void, signal: AbortSignal): void {
  on.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    },
    { signal },
  )
  on.addEventListener(
    'drop',
    (event) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      onFile(file)
    },
    { signal },
  )
}

/**
 * Saves a text: over the file it was saved to before, else where the reader chooses, else as a download. Answers the file
 * where it can be written again, and false where the reader chose none.
 */
export async function saveText(
  text: string,
  { name, file }: { name: string; file: SavedFile | undefined },
): Promise<SavedFile | undefined | false> {
  const picker = (window as Picker).showSaveFilePicker
  if (!file && !picker) {
    download(text, name)
    return undefined
  }
  try {
    const target = file ?? (await picker?.(choiceFor(name)))
    const stream = await target?.createWritable()
    await stream?.write(text)
    await stream?.close()
    return target
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    // A browser in a frame, or without the right to write there, can still download.
    download(text, name)
    return undefined
  }
}

function choiceFor(name: string) {
  return {
    suggestedName: name,
    types: [{ description: 'Markdown', accept: { 'text/markdown': ['.md', '.markdown'] } }],
  }
}

function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
