/** 256000 → "250 KB"; 1300000 → "1,2 MB". Binary units, as phones show them. */
export function formatSize(bytes: number): string {
  const inKilobytes = bytes / 1024
  if (inKilobytes < 1024) return `${String(Math.max(1, Math.round(inKilobytes)))} KB`
  return `${(inKilobytes / 1024).toFixed(1).replace('.', ',').replace(',0', '')} MB`
}
