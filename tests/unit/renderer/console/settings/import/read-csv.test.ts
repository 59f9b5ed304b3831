import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../../../renderer/console/settings/import/read-csv'

const cells = (text: string) => readCsv(text).map((row) => row.cells)

describe('a spreadsheet’s file is read as rows of cells', () => {
  test.each([
    ['separated by commas', 'name,end\nA,B\n'],
    ['separated by semicolons', 'name;end\nA;B\n'],
    ['separated by tabs', 'name\tend\nA\tB\n'],
    ['with a byte order mark', '\ufeffname,end\nA,B\n'],
    ['with Windows’ line ends', 'name,end\r\nA,B\r\n'],
    ['with old line ends', 'name,end\rA,B\r'],
    ['without a last line end', 'name,end\nA,B'],
    ['with Excel’s own first line', 'sep=;\nname;end\nA;B\n'],
    ['with everything quoted', '"name","end"\n"A","B"\n'],
    ['with lines that say nothing', 'name,end\n,\n\nA,B\n , \n'],
  ])('%s', (_how, text) => {
    expect(cells(text)).toEqual([
      ['name', 'end'],
      ['A', 'B'],
    ])
  })

  test('a separator, a doubled quotation mark and line breaks stand in quotation marks', () => {
    expect(cells('name;terms\n"Ten; twelve";"He said ""no""\nand went"\n')).toEqual([
      ['name', 'terms'],
      ['Ten; twelve', 'He said "no"\nand went'],
    ])
  })

  test('a semicolon in a quoted heading does not separate', () => {
    expect(cells('"a;b;c",end\nA,B\n')).toEqual([
      ['a;b;c', 'end'],
      ['A', 'B'],
    ])
  })
})

test('a row is numbered by the line of the file that it begins on', () => {
  const text = 'sep=,\r\nname,terms\r\nA,"one\r\ntwo\r\nthree"\r\n\r\nB,last\r\n'
  expect(readCsv(text).map(({ line }) => line)).toEqual([2, 3, 7])
})

test('a quotation mark without its counterpart makes its row broken, and no row before it', () => {
  expect(
    readCsv('name,terms\nA,good\nB,"no end\nC,swallowed\n').map(({ line, isBroken }) => ({ line, isBroken })),
  ).toEqual([
    { line: 1, isBroken: false },
    { line: 2, isBroken: false },
    { line: 3, isBroken: true },
  ])
})
