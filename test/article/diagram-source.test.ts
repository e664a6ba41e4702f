import { expect, test } from 'vitest'
import { prepareDiagram } from '../../src/article/diagram-source'

test.each([
  ['graph TD;\n  A-->B;', 'graph TD\nA --> B'],
  ['flowchart LR\nA--no-->B ---->|yes| C', 'flowchart LR\nA -->|no| B -->|yes| C'],
  ['graph LR\nA == 1 - go ==> B & C', 'graph LR\nA ==>|1 - go| B & C'],
  ['graph LR\nA["x (y) --> z"] -.-> B((c)):::d', 'graph LR\nA["x (y) --> z"] -.-> B((c)):::d'],
  ['graph LR\nsubgraph s [S]\n%% note\nA\nend', 'graph LR\nsubgraph s [S]\nA\nend'],
  [
    'sequenceDiagram\nAn A->>B: x',
    'sequenceDiagram\nparticipant actor1 as An A\nparticipant B as B\nactor1->>B: x',
  ],
  [
    'sequenceDiagram\nautonumber\nA->>B: x\nB-->>A: y',
    'sequenceDiagram\nparticipant A as A\nparticipant B as B\nA->>B: 1. x\nB-->>A: 2. y',
  ],
])('%j is prepared as %j', (text, source) => {
  expect(prepareDiagram(text)).toEqual({ source, title: undefined })
})

test('a title is found in front matter and in a sequence', () => {
  expect(prepareDiagram('---\ntitle: T\n---\ngraph TD\nA')).toEqual({ source: 'graph TD\nA', title: 'T' })
  expect(prepareDiagram('sequenceDiagram\ntitle U\nactor A')).toEqual({
    source: 'sequenceDiagram\nparticipant A as A',
    title: 'U',
  })
})

test.each([
  ['gantt\ntitle x'],
  ['graph TD\nA ~~~ B'],
  ['graph TD\nA@{ shape: rect }'],
  ['sequenceDiagram\ncreate participant'],
  [''],
])('%j is not drawn rather than drawn wrongly', (text) => {
  expect(prepareDiagram(text)).toEqual({ reason: expect.any(String) })
})
