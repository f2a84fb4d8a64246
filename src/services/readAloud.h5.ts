/** Reads a text in Chinese with the browser's own voice; null where it has none. */
export const readAloud: { say(words: string): void; stop(): void } | null =
  'speechSynthesis' in window
    ? {
        say: words => {
          const speech = new SpeechSynthesisUtterance(words)
          speech.lang = 'zh-CN'
          speech.rate = 0.9
          window.speechSynthesis.cancel()
          window.speechSynthesis.speak(speech)
        },
        stop: () => window.speechSynthesis.cancel()
      }
    : null
