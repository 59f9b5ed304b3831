/**
 * Whether an input method composes with this key: it takes a candidate or gives one up, and means nothing to the page.
 * Some say so only by the key code 229; so does Safari of the Enter that ends a composition, which it ends before.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign that some input methods give
export function isComposing({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229
}
