import type { KeptType } from '@/lib/document/model'

export const exportKinds = ['DOSSIER_LOG', 'REGISTER_BOOK', 'REPORT_II06A'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportFormats = ['PDF', 'XLSX', 'CSV'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How each can be had. */
export const formatsOf: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  DOSSIER_LOG: exportFormats,
  REGISTER_BOOK: exportFormats,
  REPORT_II06A: ['PDF', 'XLSX'],
}

export const mediaTypes: Readonly<Record<ExportFormat, KeptType>> = {
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
}

export type ExportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'EXPIRED'

/** A file of data can be fetched for so many days, then it is deleted. */
export const exportDays = 7

/** Rows that a PDF holds at most: it is put together in memory, and nobody prints five hundred pages. */
export const mostPdfRows = 5_000

/** Rows that a sheet of a workbook holds, its head left out. */
export const mostSheetRows = 1_048_575
