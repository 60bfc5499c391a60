-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "intake_agency_id" UUID,
ADD COLUMN     "taken_in_by_id" UUID;

-- CreateTable
CREATE TABLE "counter_sittings" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "detail_cipher" BYTEA NOT NULL,
    "arrived_on" DATE,
    "started_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "counter_sittings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_intakes" (
    "id" UUID NOT NULL,
    "sitting_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "procedure_version_id" UUID NOT NULL,
    "content_cipher" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "taken_in_at" TIMESTAMPTZ,
    "dossier_id" UUID,

    CONSTRAINT "counter_intakes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_intake_files" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "counter_intake_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handed_papers" (
    "dossier_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "originals" INTEGER NOT NULL DEFAULT 0,
    "certified_copies" INTEGER NOT NULL DEFAULT 0,
    "plain_copies" INTEGER NOT NULL DEFAULT 0,
    "original_seen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "handed_papers_pkey" PRIMARY KEY ("dossier_id","component_key")
);

-- CreateIndex
CREATE INDEX "counter_sittings_official_id_started_at_idx" ON "counter_sittings"("official_id", "started_at");

-- CreateIndex
CREATE INDEX "counter_sittings_expires_at_idx" ON "counter_sittings"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "counter_intakes_dossier_id_key" ON "counter_intakes"("dossier_id");

-- CreateIndex
CREATE INDEX "counter_intakes_sitting_id_idx" ON "counter_intakes"("sitting_id");

-- CreateIndex
CREATE UNIQUE INDEX "counter_intake_files_file_id_key" ON "counter_intake_files"("file_id");

-- CreateIndex
CREATE INDEX "counter_intake_files_intake_id_idx" ON "counter_intake_files"("intake_id");

-- AddForeignKey
ALTER TABLE "counter_intakes" ADD CONSTRAINT "counter_intakes_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "counter_sittings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_intake_files" ADD CONSTRAINT "counter_intake_files_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "counter_intakes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_papers" ADD CONSTRAINT "handed_papers_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "counter_sittings" ADD CONSTRAINT counter_sittings_channel CHECK (channel IN ('COUNTER', 'POST'));

-- What a counter took in for another agency, the latest first.
CREATE INDEX dossiers_passed_on ON dossiers (intake_agency_id, submitted_at DESC, id DESC)
  WHERE intake_agency_id IS NOT NULL AND intake_agency_id <> agency_id;
