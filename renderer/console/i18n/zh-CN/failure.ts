import type { failure as en } from '../en/failure'

export const failure: Record<keyof typeof en, string> = {
  'failure.invalid': '其中有无效的内容。',
  'failure.not_signed_in': '此窗口无人值守。先选择一个账户。',
  'failure.not_permitted': '只有主管可以执行此操作。',
  'failure.session_changed': '此窗口的账户在此期间已更换。如仍需要，请重新操作。',
  'failure.not_found': '它已不存在。',
  'failure.stale': '在此期间有人修改过。重新查看后再试。',
  'failure.refused': '现在无法执行。',
  'failure.unavailable': '未作任何更改：目前无法读写数据。',
  'failure.passphrases_busy': '未作任何更改：正在检查的口令过多。请稍后再试。',
  'failure.passphrases_failed': '未作任何更改：口令检查失败。请再试一次；如仍失败，请重新启动 Handsel。',
  'failure.unknown': '未确认。重启后可知是否已执行。',
  'failure.bug': '程序出错。报告编号 {reportId}。',
  'failure.bug_unreported': '没有回应，结果未知。',
}
