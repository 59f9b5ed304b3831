import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The project's own configuration; only how a file that isn't there gets its types is added. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/lint-sample.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*/lint-sample.ts',
            '*/*/lint-sample.ts',
            '*/*/*/lint-sample.ts',
            '*/*/lint-sample.tsx',
            '*/*/*/lint-sample.tsx',
          ],
          defaultProject: 'tests/tsconfig.json',
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 100,
        },
      },
    },
  },
})

/**
 * What lint says of `code` if it stood in `folder` (a file of that name is not needed): `rule: message` each, in the
 * order of the lines.
 */
export async function complaints(folder: string, code: string, extension = 'ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${folder}/lint-sample.${extension}` })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`)
}
