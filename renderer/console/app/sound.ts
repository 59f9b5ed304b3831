let context: AudioContext | undefined

/** Two soft tones, made here: there is no file to load. A machine without sound stays silent. */
export function playSound(): void {
  context ??= new AudioContext()
  const { currentTime, destination } = context
  for (const [index, pitch] of [660, 880].entries()) {
    const start = currentTime + index * 0.12
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.08, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3)
    tone.connect(volume).connect(destination)
    tone.start(start)
    tone.stop(start + 0.32)
  }
}
