/** Later than Chromium 108 and in no Baseline yet, so that css/use-baseline doesn't know them. */
const laterProperties = new Set([
  'animation-range',
  'animation-range-end',
  'animation-range-start',
  'animation-timeline',
  'caret-animation',
  'corner-shape',
  'interpolate-size',
  'line-clamp',
  'overlay',
  'reading-flow',
  'reading-order',
  'scroll-timeline',
  'text-spacing-trim',
  'timeline-scope',
  'view-timeline',
])
const laterFunctions = new Set(['calc-size', 'if', 'linear', 'progress', 'random'])

/** Lowering nested rules and colours is the build's work for libraries; ours are written as the oldest runtime reads them. */
export const cssFloorRule = {
  meta: {
    type: 'problem',
    docs: { description: 'refuse what Chromium 108 cannot read' },
    schema: [],
    messages: {
      nesting: 'Nested rules are above the floor: Chromium 108 skips them. Write the whole selector.',
      later: "{{what}} is above the floor: Chromium 108 doesn't know it.",
    },
  },
  create(context) {
    const nested = (node) => context.report({ loc: node.loc, messageId: 'nesting' })
    const later = (node, what) => context.report({ loc: node.loc, messageId: 'later', data: { what } })
    return {
      'Rule > Block > Rule': nested,
      'Rule > Block > Atrule': nested,
      Declaration(node) {
        if (laterProperties.has(node.property.toLowerCase())) later(node, `The property ${node.property}`)
      },
      Function(node) {
        const name = node.name.toLowerCase()
        if (laterFunctions.has(name)) later(node, `${name}()`)
        const first = node.children[0]
        if (/^(rgb|hsl|hwb)a?$/.test(name) && first?.type === 'Identifier' && first.name === 'from')
          later(node, 'A relative colour')
      },
    }
  },
}

const colourFunctions = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)$/i
const rawColour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i
const colourNames = new Set([
  'black',
  'white',
  'gray',
  'grey',
  'silver',
  'red',
  'green',
  'blue',
  'yellow',
  'orange',
  'purple',
  'pink',
  'brown',
  'navy',
  'teal',
  'maroon',
  'olive',
  'lime',
  'aqua',
  'cyan',
  'magenta',
  'fuchsia',
  'gold',
  'crimson',
  'tomato',
  'whitesmoke',
  'lightgray',
  'lightgrey',
  'darkgray',
  'darkgrey',
])

/** Colours live in tokens.css, so that a theme is one set of roles. */
export const cssTokensRule = {
  meta: {
    type: 'problem',
    docs: { description: 'refuse raw colours outside tokens.css' },
    schema: [],
    messages: { raw: '{{what}} is a raw colour: use a role of tokens.css.' },
  },
  create(context) {
    const raw = (node, what) => context.report({ loc: node.loc, messageId: 'raw', data: { what } })
    return {
      'Declaration Hash': (node) => raw(node, `#${node.value ?? node.name}`),
      'Declaration Function': (node) => colourFunctions.test(node.name) && raw(node, `${node.name}()`),
      // The value of a custom property is not taken apart.
      'Declaration > Raw': (node) => rawColour.test(node.value) && raw(node, node.value.trim()),
      'Declaration > Value > Identifier': (node) => colourNames.has(node.name.toLowerCase()) && raw(node, node.name),
    }
  },
}
