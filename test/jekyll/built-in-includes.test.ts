import { playerOf } from '../../src/article/embeds'
import { builtInInclude } from '../../src/jekyll/liquid/tags/built-in-includes'
import { describe, expect, test } from 'vitest'
import { expandPage } from './read-files'

const linkTo = (service: string, page: string, frame: string, height = '') =>
  `<a data-embed="${service}" href="${page}" data-frame="${frame}"${height && ` data-height="${height}"`}>${service}</a>`

describe('includes of well-known themes that a site has no file for', () => {
  test.each([
    [
      "extensions/youtube.html id='a-1'",
      linkTo(
        'YouTube',
        'https://www.youtube.com/watch?v=a-1',
        'https://www.youtube-nocookie.com/embed/a-1?autoplay=1',
      ),
    ],
    [
      'video id="7?h=x" provider="vimeo"',
      linkTo(
        'Vimeo',
        'https://vimeo.com/7?h=x',
        'https://player.vimeo.com/video/7?h=x&amp;dnt=1&amp;autoplay=1',
      ),
    ],
    [
      'extensions/bilibili.html id="415542"',
      linkTo(
        'bilibili',
        'https://www.bilibili.com/video/av415542',
        'https://player.bilibili.com/player.html?aid=415542',
      ),
    ],
    [
      'embed/bilibili.html id="BV1x"',
      linkTo(
        'bilibili',
        'https://www.bilibili.com/video/BV1x',
        'https://player.bilibili.com/player.html?bvid=BV1x',
      ),
    ],
    [
      'embed/spotify.html id="s" compact=1 dark=1',
      linkTo(
        'Spotify',
        'https://open.spotify.com/track/s',
        'https://open.spotify.com/embed/track/s?theme=0',
        '152',
      ),
    ],
    [
      'extensions/codepen.html user="ann" hash="xyz"',
      linkTo(
        'CodePen',
        'https://codepen.io/ann/pen/xyz',
        'https://codepen.io/ann/embed/xyz?default-tab=result',
        '400',
      ),
    ],
  ])('%s is a link that can become a frame', async (call, expected) => {
    expect(await expandPage(`{% include ${call} %}`)).toMatchObject({ text: expected, problems: [] })
  })

  test('a title is the link’s text, whatever is in it', async () => {
    const { text } = await expandPage('{% include embed/youtube.html id="a" title="A <b> & C" %}')
    expect(text).toContain('>A &lt;b&gt; &amp; C</a>')
  })

  test.each([
    [
      'embed/video.html src="/a/mp4.mp4" types="webm" poster="p.png" title="T" loop=true autoplay=true',
      '<figure><video controls preload="metadata" poster="/media/p.png" loop><source src="/a/mp4.mp4"><source src="/a/mp4.webm"><a href="/a/mp4.mp4">T</a></video><figcaption>T</figcaption></figure>',
    ],
    [
      'embed/audio.html src="a.mp3"',
      '<figure><audio controls preload="metadata"><source src="/media/a.mp3"><a href="/media/a.mp3">/media/a.mp3</a></audio></figure>',
    ],
    [
      'figure image_path="/a.png" alt="A" caption="An *A*" popup=true',
      '<figure class=""><a href="/a.png"><img src="/a.png" alt="A"></a><figcaption><p>An *A*</p></figcaption></figure>',
    ],
    [
      'gallery caption="Two"',
      '<figure class="half "><a href="/a-large.png" title="Large"><img src="/a.png" alt="A"></a><img src="/b.png" alt=""><figcaption><p>Two</p></figcaption></figure>',
    ],
    ['gallery id="others" layout="third"', '<figure class="third "><img src="/c.png" alt=""></figure>'],
  ])('%s is a figure', async (call, expected) => {
    const frontMatter =
      'media_subpath: /media\ngallery: [{url: /a-large.png, image_path: /a.png, alt: A, title: Large}, {image_path: /b.png}]\nothers: [{image_path: /c.png}]\n'
    const { text, problems } = await expandPage(`{% include ${call} %}`, {}, frontMatter)
    expect(problems).toEqual([])
    expect(text.trim().replace(/\n/g, '')).toBe(expected)
  })

  test.each([
    'extensions/youtube.html id=V title=V',
    'extensions/codepen.html user=V hash=V default_tab=V',
    'embed/video.html src=V poster=V title=V types=V',
    'embed/audio.html src=V title=V',
    'figure image_path=V alt=V class=V popup=true',
    'gallery layout=V class=V',
  ])('%s is no markup, whatever V is (escape)', async (call) => {
    const gallery = `gallery: [{url: '"<b>', image_path: '"<b>', alt: '"<b>', title: '"<b>'}]\n`
    const { text } = await expandPage(`{% include ${call.replaceAll('V', `'"<b>'`)} %}`, {}, gallery)
    expect([text.includes('<b>'), text.includes('""')]).toEqual([false, false])
  })

  test.each([
    ['extensions/youtube.html', 'The include extensions/youtube.html has no `id`.'],
    ['extensions/codepen.html user="ann"', 'The include extensions/codepen.html has no `hash`.'],
    ['video id="1" provider="nobody"', 'The include video has no `provider` that is known.'],
    ['video id="1" provider="constructor"', 'The include video has no `provider` that is known.'],
    ['constructor', 'There is no file constructor in `_includes/` to include.'],
    [
      'extensions/constructor.html id="1"',
      'There is no file extensions/constructor.html in `_includes/` to include.',
    ],
    [
      'extensions/nothing.html id="1"',
      'There is no file extensions/nothing.html in `_includes/` to include.',
    ],
  ])('%s says what it lacks', async (call, message) => {
    const { problems } = await expandPage(`{% include ${call} %}`)
    expect(problems.map((problem) => problem.message)).toEqual([message])
  })

  test('give way to the site’s own', async () => {
    const files = { '_includes/extensions/youtube.html': 'own {{ include.id }}' }
    const { text, includes } = await expandPage('{% include extensions/youtube.html id="a" %}', files)
    expect([text, includes]).toEqual(['own a', ['_includes/extensions/youtube.html']])
  })
})

test.each(
  'youtube vimeo ted bilibili tencent-video twitch google-drive slideshare soundcloud netease-cloud-music spotify codepen'.split(
    ' ',
  ),
)('the frame of %s is one that a text may have which is not trusted', (name) => {
  const found = builtInInclude(`extensions/${name}.html`, { id: 'x', user: 'x', hash: 'x' })
  const frame = found && 'template' in found ? /data-frame="([^{"]*)/.exec(found.template)?.[1] : undefined
  expect(playerOf(frame ?? '')).toBeDefined()
})
