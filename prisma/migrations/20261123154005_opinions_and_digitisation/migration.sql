-- CreateEnum
CREATE TYPE "FileTextState" AS ENUM ('FOUND', 'NONE', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "OpinionOf" AS ENUM ('COLLEAGUE', 'UNIT', 'AGENCY', 'OUTSIDE');

-- CreateEnum
CREATE TYPE "OpinionState" AS ENUM ('OPEN', 'ANSWERED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "dossier_components" ADD COLUMN     "digitisation_id" UUID;

-- CreateTable
CREATE TABLE "file_texts" (
    "file_id" UUID NOT NULL,
    "state" "FileTextState" NOT NULL,
    "pages_cipher" BYTEA,
    "read_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "file_texts_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "note_mentions" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "note_mentions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_requests" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "asked_of" "OpinionOf" NOT NULL,
    "official_id" UUID,
    "role" "OfficialRole",
    "asked_agency_id" UUID,
    "outside_name" TEXT,
    "question_cipher" BYTEA NOT NULL,
    "state" "OpinionState" NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "remind_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "reminded_at" TIMESTAMPTZ,
    "late_at" TIMESTAMPTZ,
    "answer_cipher" BYTEA,
    "letter_number" TEXT,
    "letter_file_id" UUID,
    "closed_at" TIMESTAMPTZ,
    "closed_by_id" UUID,

    CONSTRAINT "opinion_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_attachments" (
    "opinion_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "opinion_attachments_pkey" PRIMARY KEY ("opinion_id","file_id")
);

-- CreateTable
CREATE TABLE "component_digitisations" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "document_type" TEXT NOT NULL,
    "state" SMALLINT NOT NULL,
    "data_cipher" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "component_digitisations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "note_mentions_official_id_at_idx" ON "note_mentions"("official_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "note_mentions_note_id_official_id_key" ON "note_mentions"("note_id", "official_id");

-- CreateIndex
CREATE INDEX "opinion_requests_dossier_id_asked_at_idx" ON "opinion_requests"("dossier_id", "asked_at");

-- CreateIndex
CREATE INDEX "opinion_requests_asked_by_id_asked_at_idx" ON "opinion_requests"("asked_by_id", "asked_at");

-- CreateIndex
CREATE INDEX "component_digitisations_dossier_id_component_key_recorded_a_idx" ON "component_digitisations"("dossier_id", "component_key", "recorded_at");

-- CreateIndex
CREATE INDEX "component_digitisations_agency_id_recorded_at_idx" ON "component_digitisations"("agency_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mentions" ADD CONSTRAINT "note_mentions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "dossier_notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_requests" ADD CONSTRAINT "opinion_requests_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_attachments" ADD CONSTRAINT "opinion_attachments_opinion_id_fkey" FOREIGN KEY ("opinion_id") REFERENCES "opinion_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_components" ADD CONSTRAINT "dossier_components_digitisation_id_fkey" FOREIGN KEY ("digitisation_id") REFERENCES "component_digitisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "component_digitisations" ADD CONSTRAINT "component_digitisations_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE opinion_requests ADD CONSTRAINT opinion_requests_asked CHECK (
  (asked_of = 'COLLEAGUE') = (official_id IS NOT NULL) AND (asked_of = 'UNIT') = (role IS NOT NULL)
  AND (asked_of = 'AGENCY') = (asked_agency_id IS NOT NULL) AND (asked_of = 'OUTSIDE') = (outside_name IS NOT NULL));
ALTER TABLE opinion_requests ADD CONSTRAINT opinion_requests_closed CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (state = 'ANSWERED') = (answer_cipher IS NOT NULL));
CREATE INDEX opinion_requests_of_official ON opinion_requests (official_id, due_at, id) WHERE state = 'OPEN' AND official_id IS NOT NULL;
CREATE INDEX opinion_requests_of_unit ON opinion_requests (agency_id, role, due_at, id) WHERE state = 'OPEN' AND role IS NOT NULL;
CREATE INDEX opinion_requests_of_agency ON opinion_requests (asked_agency_id, due_at, id) WHERE state = 'OPEN' AND asked_agency_id IS NOT NULL;
CREATE INDEX opinion_requests_to_remind ON opinion_requests (remind_at) WHERE state = 'OPEN' AND reminded_at IS NULL;
CREATE INDEX opinion_requests_to_mark_late ON opinion_requests (due_at) WHERE state = 'OPEN' AND late_at IS NULL;
CREATE INDEX note_mentions_unread ON note_mentions (official_id) WHERE read_at IS NULL;
ALTER TABLE component_digitisations ADD CONSTRAINT component_digitisations_state CHECK (state BETWEEN 0 AND 3);
ALTER TABLE file_texts ADD CONSTRAINT file_texts_pages CHECK ((state = 'FOUND') = (pages_cipher IS NOT NULL));
