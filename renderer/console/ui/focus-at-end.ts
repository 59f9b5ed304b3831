/** Gives a text the focus, with the caret behind what is written. */
export function focusAtEnd(text: HTMLTextAreaElement | null): void {
  text?.focus()
  text?.setSelectionRange(text.value.length, text.value.length)
}
