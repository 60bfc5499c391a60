import { factors } from './factors'
import { identity } from './identity'

const { password, passwordHint, repeated, after, refusals } = identity.setPassword
const { 'wait-minute': waitMinute, 'wait-quarter': waitQuarter } = factors.refusals

/** Another password, while one is signed in. */
export const changePassword = {
  title: 'Mật khẩu',
  current: 'Mật khẩu đang dùng',
  password,
  passwordHint,
  repeated,
  after,
  button: 'Đổi mật khẩu',
  refusals: {
    'wrong-password': 'Mật khẩu đang dùng chưa đúng.',
    'password-too-common': refusals['password-too-common'],
    'password-has-name': refusals['password-has-name'],
    'wait-minute': waitMinute,
    'wait-quarter': waitQuarter,
    'wait-long': refusals['wait-long'],
    'not-found': factors.security.refusals['not-found'],
    'cross-site': refusals['cross-site'],
  },
} as const
