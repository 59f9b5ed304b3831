import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './table.module.css'

/** A table with the console's lines and heights; rows and cells are plain `tr`, `th`, `td`. `data-end` on a cell aligns it to the end. */
export function Table({ className, ...table }: ComponentPropsWithRef<'table'>) {
  return <table {...table} className={classNames(styles.table, className)} />
}
