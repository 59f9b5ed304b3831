/** Attributes and properties whose value a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'body',
  'buttons',
  'checkboxLabel',
  'defaultMessage',
  'detail',
  'label',
  'message',
  'placeholder',
  'sublabel',
  'subtitle',
  'title',
  'toolTip',
])
/** Of those, the ones that name other things too outside JSX (a message's body, an issue's message). */
const spokenInMarkup = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'subtitle',
  'title',
])
/** Methods that show their first argument to a person. */
const showing = new Set(['setTitle', 'setToolTip', 'showErrorBox'])
/** Properties that show what is assigned to them. */
const shownWhenAssigned = new Set(['title', 'textContent', 'innerText', 'placeholder', 'alt', 'ariaLabel'])

/** `inbox.title`: the key of a message, not the message. */
const messageKey = /^[a-z][\w-]*(\.[\w-]+)+$/

/**
 * What a person reads lives in the message catalogue: no letters in the text of JSX, nor in an attribute, property or
 * call that is shown. Symbols and figures may stand. Option `native`: also the properties of Electron's menus,
 * dialogs and notifications.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const wordsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'keep the words that people read in the message catalogue' },
    schema: [{ type: 'object', properties: { native: { type: 'boolean' } }, additionalProperties: false }],
    messages: { words: '"{{text}}" is read by people: it belongs in the message catalogue.' },
  },
  create(context) {
    const properties = context.options[0]?.native ? spoken : spokenInMarkup

    /** @param {unknown} text @param {import('estree').Node} node */
    function judge(text, node) {
      if (typeof text !== 'string' || !/\p{L}/u.test(text) || messageKey.test(text)) return
      context.report({ node, messageId: 'words', data: { text: text.trim().replace(/\s+/g, ' ').slice(0, 40) } })
    }

    /** Every string that an expression can come to, as far as it shows. */
    function judgeValue(node) {
      switch (node?.type) {
        case 'Literal':
          return judge(node.value, node)
        case 'TemplateLiteral':
          return judge(node.quasis.map((part) => part.value.cooked).join(' '), node)
        case 'JSXExpressionContainer':
          return judgeValue(node.expression)
        case 'ConditionalExpression':
          return [node.consequent, node.alternate].forEach(judgeValue)
        case 'LogicalExpression':
        case 'BinaryExpression':
          return node.operator === '+' || node.type === 'LogicalExpression'
            ? [node.left, node.right].forEach(judgeValue)
            : undefined
        case 'ArrayExpression':
          return node.elements.forEach(judgeValue)
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
          return judgeValue(node.expression)
        default:
          return undefined
      }
    }

    return {
      JSXText: (node) => judge(node.value, node),
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': judgeValue,
      JSXAttribute(node) {
        if (spokenInMarkup.has(node.name.name)) judgeValue(node.value)
      },
      Property(node) {
        const name = node.computed ? undefined : (node.key.name ?? node.key.value)
        if (node.parent.type === 'ObjectExpression' && properties.has(name)) judgeValue(node.value)
      },
      AssignmentExpression(node) {
        if (node.left.type === 'MemberExpression' && shownWhenAssigned.has(node.left.property.name))
          judgeValue(node.right)
      },
      CallExpression(node) {
        if (node.callee.type === 'MemberExpression' && showing.has(node.callee.property.name))
          node.arguments.forEach(judgeValue)
      },
    }
  },
}
