-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('SUPPLEMENT', 'STOP');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('PROPOSED', 'APPROVED', 'DECLINED', 'LAPSED');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('REQUESTED', 'AGREED', 'DECLINED', 'DONE');

-- CreateEnum
CREATE TYPE "ReasonUse" AS ENUM ('REFUSAL', 'SUPPLEMENT', 'STOP', 'EXTENSION');

-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "citizen_unread" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "office_unread" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "dossier_components" ADD COLUMN     "replaces_file_id" UUID;

-- AlterTable
ALTER TABLE "supplement_requests" ADD COLUMN     "overdue_told_at" TIMESTAMPTZ,
ADD COLUMN     "reminded_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "dossier_proposals" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "state" "ProposalState" NOT NULL,
    "content_cipher" BYTEA NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,

    CONSTRAINT "dossier_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_requests" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "CorrectionState" NOT NULL,
    "asked_by_kind" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "reason_cipher" BYTEA NOT NULL,
    "answer_cipher" BYTEA,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "done_at" TIMESTAMPTZ,

    CONSTRAINT "correction_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_messages" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "author_kind" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text_cipher" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,
    "read_by_id" UUID,

    CONSTRAINT "thread_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_attachments" (
    "message_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "thread_attachments_pkey" PRIMARY KEY ("message_id","file_id")
);

-- CreateTable
CREATE TABLE "reason_texts" (
    "id" UUID NOT NULL,
    "use" "ReasonUse" NOT NULL,
    "procedure_code" TEXT,
    "title" TEXT NOT NULL,
    "text_vi" TEXT NOT NULL,
    "text_en" TEXT,
    "shipped_key" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reason_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_settings" (
    "agency_id" UUID NOT NULL,
    "supplement_rounds" INTEGER NOT NULL DEFAULT 1,
    "thread_days" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "dossier_settings_pkey" PRIMARY KEY ("agency_id")
);

-- CreateIndex
CREATE INDEX "dossier_proposals_dossier_id_proposed_at_idx" ON "dossier_proposals"("dossier_id", "proposed_at");

-- CreateIndex
CREATE INDEX "dossier_proposals_agency_id_kind_state_idx" ON "dossier_proposals"("agency_id", "kind", "state");

-- CreateIndex
CREATE INDEX "correction_requests_dossier_id_asked_at_idx" ON "correction_requests"("dossier_id", "asked_at");

-- CreateIndex
CREATE INDEX "correction_requests_agency_id_state_idx" ON "correction_requests"("agency_id", "state");

-- CreateIndex
CREATE INDEX "thread_messages_dossier_id_sent_at_idx" ON "thread_messages"("dossier_id", "sent_at");

-- CreateIndex
CREATE INDEX "thread_attachments_file_id_idx" ON "thread_attachments"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "reason_texts_shipped_key_key" ON "reason_texts"("shipped_key");

-- CreateIndex
CREATE INDEX "reason_texts_use_procedure_code_idx" ON "reason_texts"("use", "procedure_code");

-- AddForeignKey
ALTER TABLE "dossier_proposals" ADD CONSTRAINT "dossier_proposals_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_attachments" ADD CONSTRAINT "thread_attachments_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "thread_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE UNIQUE INDEX dossier_proposals_one_open ON dossier_proposals (dossier_id, kind) WHERE state = 'PROPOSED';
ALTER TABLE dossier_proposals ADD CONSTRAINT dossier_proposals_decided CHECK ((state = 'PROPOSED') = (decided_at IS NULL));
CREATE UNIQUE INDEX correction_requests_one_open ON correction_requests (dossier_id) WHERE state IN ('REQUESTED', 'AGREED');
ALTER TABLE correction_requests ADD CONSTRAINT correction_requests_author CHECK (asked_by_kind IN ('citizen', 'official'));
ALTER TABLE thread_messages ADD CONSTRAINT thread_messages_author CHECK (author_kind IN ('citizen', 'official'));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_unread CHECK (citizen_unread >= 0 AND office_unread >= 0);
ALTER TABLE dossier_settings ADD CONSTRAINT dossier_settings_within CHECK (supplement_rounds BETWEEN 1 AND 9 AND thread_days BETWEEN 0 AND 365);
CREATE INDEX supplement_requests_open ON supplement_requests (answer_by) WHERE state = 'OPEN';
