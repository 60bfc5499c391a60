-- CreateEnum
CREATE TYPE "ExportKind" AS ENUM ('DOSSIER_LOG', 'REGISTER_BOOK', 'REPORT_II06A');

-- CreateEnum
CREATE TYPE "ExportFormat" AS ENUM ('PDF', 'XLSX', 'CSV');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED');

-- AlterTable
ALTER TABLE "dossier_events" ADD COLUMN     "due_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "register_entries" ADD COLUMN     "void_cipher" BYTEA,
ADD COLUMN     "voided_by_id" UUID;

-- CreateTable
CREATE TABLE "data_exports" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "kind" "ExportKind" NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "from_day" TEXT,
    "to_day" TEXT,
    "book_id" UUID,
    "purpose" TEXT NOT NULL,
    "state" "ExportState" NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER,
    "file_id" UUID,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ,

    CONSTRAINT "data_exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_exports_agency_id_requested_at_idx" ON "data_exports"("agency_id", "requested_at");

-- CreateIndex
CREATE INDEX "data_exports_requested_by_id_requested_at_idx" ON "data_exports"("requested_by_id", "requested_at");

-- CreateIndex
CREATE INDEX "data_exports_state_expires_at_idx" ON "data_exports"("state", "expires_at");

-- What is asked for is a book, or a period; and a file that is there can expire.
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_asked" CHECK
  (CASE WHEN "kind" = 'REGISTER_BOOK' THEN "book_id" IS NOT NULL ELSE "from_day" <= "to_day" END);
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_done" CHECK
  ("state" <> 'DONE' OR ("file_id" IS NOT NULL AND "expires_at" IS NOT NULL));

-- The dossier log is read by the day of receipt.
CREATE INDEX "dossiers_log_idx" ON "dossiers" ("agency_id", "accepted_at", "id") WHERE "accepted_at" IS NOT NULL;
-- A report of a period reads what was not solved before it began: one range of this index.
CREATE INDEX "dossiers_solved_idx" ON "dossiers" ("agency_id", (COALESCE("completed_at", "closed_at", 'infinity'::timestamptz)))
  WHERE "accepted_at" IS NOT NULL;
