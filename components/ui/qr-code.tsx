import { create } from 'qrcode'

export type QrCodeProps = { readonly value: string; readonly label: string }

/** A QR code as a drawing within the page, with the white around it that readers need. */
export function QrCode({ value, label }: QrCodeProps) {
  const { modules } = create(value, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dots = Array.from({ length: size * size }, (_, at) => ({ row: Math.floor(at / size), column: at % size }))
  const path = dots.filter(({ row, column }) => modules.get(row, column)).map(({ row, column }) => `M${String(column)} ${String(row)}h1v1h-1z`)
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${String(size + 8)} ${String(size + 8)}`} className="h-56 w-56 bg-white" shapeRendering="crispEdges">
      <path d={path.join('')} fill="#000" />
    </svg>
  )
}
