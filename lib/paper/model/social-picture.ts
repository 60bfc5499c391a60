/** What a picture for sharing says; every text is drawn as it stands. */
export type SocialPicture = {
  /** "Một Cửa". */
  readonly product: string
  /** "Phường Hòa Cường, thành phố Đà Nẵng". */
  readonly ward: string
  /** The name of the procedure. */
  readonly title: string
  /** Two or three short facts. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** A line at the foot: where it is done. */
  readonly foot: string
}

/** Width and height that Zalo and Facebook show whole. */
export const socialPictureSize = { width: 1200, height: 630 } as const
