const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu
const twoLetters = /\p{L}\s*\p{L}/u
const wordAttributes = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription'])

/** A rule that reports every node a selector finds, with a message that teaches. */
const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { found: message } },
  create: (context) => {
    const report = (node) => context.report({ node, messageId: 'found' })
    return Object.fromEntries(selectors.map((selector) => [selector, report]))
  },
})

const words = {
  meta: { type: 'problem', schema: [], messages: { found: 'What a person reads stands in lib/text, in Vietnamese and English.' } },
  create: (context) => {
    const look = (node, text) => {
      if (typeof text === 'string' && vietnamese.test(text) && twoLetters.test(text)) context.report({ node, messageId: 'found' })
    }
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
      JSXText: (node) => look(node, node.value),
    }
  },
}

const wordsInMarkup = {
  meta: { type: 'problem', schema: [], messages: { found: 'Words come into a component as props, from lib/text.' } },
  create: (context) => {
    const look = (node, text) => {
      if (typeof text === 'string' && twoLetters.test(text)) context.report({ node, messageId: 'found' })
    }
    return {
      JSXText: (node) => look(node, node.value),
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal': (node) => look(node, node.value),
      'JSXAttribute > Literal': (node) => {
        if (wordAttributes.has(node.parent.name.name)) look(node, node.value)
      },
    }
  },
}

/** One rule per thing that must not stand inside a file; where each holds is said in eslint.config.js. */
export default {
  rules: {
    words,
    'words-in-markup': wordsInMarkup,
    'no-bind': forbid(
      'What is bound to a server action travels in clear and can be forged: put an id in the form, load the rest.',
      "CallExpression[callee.property.name='bind']",
    ),
    'no-env': forbid(
      'Read lib/core/env.ts: it is checked at start.',
      "MemberExpression[object.name='process'][property.name='env']",
      "MemberExpression[object.name='process'][property.value='env']",
      "VariableDeclarator[init.name='process']",
      "ImportDeclaration[source.value=/^(node:)?process$/]",
      "MemberExpression[object.type='MetaProperty'][property.name='env']",
    ),
    'no-clock': forbid(
      'Take `now` as an argument; only app/ and lib/jobs read the clock.',
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "MemberExpression[object.name='Date'][property.name='now']",
      "MemberExpression[object.name='Temporal'][property.name='Now']",
    ),
    'no-unsafe-sql': forbid(
      'Write $queryRaw`…` or $executeRaw`…`: the values become parameters.',
      'MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]',
      'MemberExpression[property.value=/^\\$(queryRaw|executeRaw)Unsafe$/]',
    ),
    'no-offset': forbid(
      'Lists page by keyset: an offset reads every row it skips and loses rows that move.',
      "CallExpression[callee.property.name=/^(findMany|findFirst|findFirstOrThrow|groupBy|aggregate|count)$/] > ObjectExpression > Property[key.name='skip']",
      'TaggedTemplateExpression TemplateElement[value.raw=/\\boffset\\s/i]',
    ),
    'no-inner-html': forbid(
      'Only components/ui/markdown.tsx sets HTML, and only what it sanitised itself.',
      "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      "Property[key.name='dangerouslySetInnerHTML']",
    ),
    'no-inline-intl': forbid(
      'Dates and money look the same everywhere: use lib/core/dates and lib/core/money.',
      "MemberExpression[object.name='Intl']",
      'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    ),
    'no-suspense': forbid(
      'Content must be there without JavaScript: what stands in a Suspense is moved into place by a script.',
      "JSXOpeningElement[name.name='Suspense']",
      "JSXOpeningElement[name.property.name='Suspense']",
    ),
  },
}
