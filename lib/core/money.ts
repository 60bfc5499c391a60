/** Whole đồng. There is no smaller unit and no fraction. */
export type Dong = number

/** 1500000 → "1.500.000", as it is typed into a form in any language. */
export const dongInFigures = (amount: Dong): string => amount.toLocaleString('vi-VN')

/** 8000 → "8.000 đồng" (vi), "8,000 VND" (en). */
export function formatDong(amount: Dong, locale: 'vi' | 'en' = 'vi'): string {
  if (!Number.isSafeInteger(amount)) throw new Error(`money is whole đồng, got ${String(amount)}`)
  return locale === 'vi' ? `${amount.toLocaleString('vi-VN')} đồng` : `${amount.toLocaleString('en-US')} VND`
}
