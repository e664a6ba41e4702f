/** The services whose players any text may show once the reader has pressed them, by the hosts of their frames. */
export const players: Readonly<Record<string, string>> = {
  'www.youtube.com': 'YouTube',
  'www.youtube-nocookie.com': 'YouTube',
  'player.vimeo.com': 'Vimeo',
  'embed.ted.com': 'TED',
  'player.bilibili.com': 'bilibili',
  'v.qq.com': '腾讯视频',
  'player.twitch.tv': 'Twitch',
  'drive.google.com': 'Google Drive',
  'www.slideshare.net': 'SlideShare',
  'w.soundcloud.com': 'SoundCloud',
  'music.163.com': '网易云音乐',
  'open.spotify.com': 'Spotify',
  'codepen.io': 'CodePen',
}

/** What a frame may do that somebody not trusted has put into a page: play, but not lead the reader away. */
export const frameSandbox = 'allow-scripts allow-same-origin allow-popups allow-forms allow-presentation'
