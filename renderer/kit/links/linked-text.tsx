import { Fragment, useMemo } from 'react'
import { linksIn } from './links-in'
import { TextLink } from './text-link'

/** A text that a person wrote, as it was typed; what can be opened in it is a link. */
export function LinkedText({ text }: { readonly text: string }) {
  const links = useMemo(() => linksIn(text), [text])
  return (
    <>
      {links.map((link, index) => (
        <Fragment key={link.from}>
          {text.slice(links[index - 1]?.to ?? 0, link.from)}
          <TextLink link={link} typed={text.slice(link.from, link.to)} />
        </Fragment>
      ))}
      {text.slice(links[links.length - 1]?.to ?? 0)}
    </>
  )
}
