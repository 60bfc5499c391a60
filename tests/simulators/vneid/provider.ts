import { generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, { interactionPolicy, type JWK } from 'oidc-provider'
import { Memory } from './memory'
import { errorPage } from './pages'
import { findAccount } from './organisations'

export type Settings = {
  issuer: string
  clientId: string
  clientSecret: string
  redirectUris: string[]
  postLogoutUris: string[]
  /** Where the portal hears that somebody signed out here. */
  backchannelUri: string
}

const claimNames = [
  'LoaiTaiKhoan', 'HoVaTen', 'SoDinhDanh', 'GioiTinh', 'NgayThangNamSinh', 'DanToc', 'QuocTich', 'TinhTrangHonNhan',
  'NoiDangKyKhaiSinh', 'QueQuan', 'ThuongTru', 'NoiOHienNay', 'Cha', 'Me', 'VoChong', 'ChuHo', 'SoDienThoai',
  'ThuDienTu', 'MaSoThue', 'MaSoDoanhNghiep', 'TenDoanhNghiep', 'NguoiDaiDien', 'loAs',
]

/** Everybody is asked who they are, each time; only `prompt=none` relies on an earlier sign-in. */
function policy() {
  const prompts = interactionPolicy.base()
  prompts.remove('consent')
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('choose', 'the person must be chosen', 'login_required', (ctx) => {
      const silent = ctx.oidc.params?.prompt === 'none'
      const chosen = ctx.oidc.result?.login !== undefined
      return silent || chosen ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT
    }),
  )
  return prompts
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }
}

/** An OpenID provider with one client: code flow with PKCE S256, claims in the id token and at userinfo. */
export function openProvider({ issuer, clientId, clientSecret, redirectUris, postLogoutUris, backchannelUri }: Settings): Provider {
  const client = {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutUris,
    backchannel_logout_uri: backchannelUri,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    id_token_signed_response_alg: 'RS256' as const,
    default_acr_values: ['2'],
  }
  return new Provider(issuer, {
    adapter: Memory,
    clients: [client],
    jwks: { keys: [signingKey()] },
    acrValues: ['1', '2'],
    claims: { openid: ['sub'], profile: claimNames, vneid: claimNames, acr: null },
    scopes: ['openid'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
    },
    // The portal is on this machine, where the library would not send anything.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    interactions: { policy: policy(), url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: 'vneid_session', interaction: 'vneid_interaction', resume: 'vneid_resume' },
    },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 86_400, IdToken: 3600, Interaction: 3600, Session: 86_400 },
    findAccount: (_, sub) => {
      const claims = findAccount(sub)
      return claims && { accountId: sub, claims: () => ({ sub, ...claims }) }
    },
    loadExistingGrant: async (ctx) => {
      const accountId = ctx.oidc.session?.accountId
      const forClient = ctx.oidc.client?.clientId
      if (accountId === undefined || forClient === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ accountId, clientId: forClient })
      grant.addOIDCScope('openid profile vneid')
      await grant.save()
      return grant
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = errorPage(out.error, out.error_description ?? '')
    },
  })
}
