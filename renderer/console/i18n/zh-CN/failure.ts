import type { failure as en } from '../en/failure'

export const failure: Record<keyof typeof en, string> = {
  'failure.invalid': '填写或选择的内容无效，请检查后重试。',
  'failure.not_signed_in': '此窗口尚未选择账户，请先选择。',
  'failure.not_permitted': '只有主管可以执行此操作。',
  'failure.session_changed': '此窗口的账户已更换。如仍需要，请重新操作。',
  'failure.not_found': '内容已不存在。',
  'failure.stale': '已有其他人修改，请重新查看后再试。',
  'failure.refused': '现在无法执行。',
  'failure.unavailable': '未作任何更改：目前无法读写数据。',
  'failure.passphrases_busy': '未作任何更改：正在检查的口令过多。请稍后再试。',
  'failure.passphrases_failed': '未作任何更改：口令检查失败。请再试一次；如仍失败，请重新启动Handsel。',
  'failure.unknown': '未确认。重新启动Handsel后可查看是否已完成。',
  'failure.bug': '程序出错，请重试。详情见日志，编号{reportId}。',
  'failure.bug_unreported': '没有回应，无法得知是否已完成。再次操作前请先查看。',
}
