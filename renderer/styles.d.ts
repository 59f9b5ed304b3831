/** CSS modules: the class names of a file by the names they have in it. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.css'

/** A picture's address. */
declare module '*.svg' {
  const address: string
  export default address
}
