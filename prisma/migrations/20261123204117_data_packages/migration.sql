-- CreateEnum
CREATE TYPE "DataPackageState" AS ENUM ('QUEUED', 'DONE', 'EXPIRED');

-- CreateEnum
CREATE TYPE "RectificationState" AS ENUM ('OPEN', 'AGREED', 'DECLINED');

-- CreateTable
CREATE TABLE "data_packages" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "DataPackageState" NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ,
    "file_id" UUID,

    CONSTRAINT "data_packages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rectifications" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "RectificationState" NOT NULL,
    "about" TEXT NOT NULL,
    "text_cipher" BYTEA NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "answer_cipher" BYTEA,
    "answered_at" TIMESTAMPTZ,
    "answered_by_id" UUID,

    CONSTRAINT "rectifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_packages_person_id_requested_at_idx" ON "data_packages"("person_id", "requested_at");

-- CreateIndex
CREATE INDEX "data_packages_state_expires_at_idx" ON "data_packages"("state", "expires_at");

-- CreateIndex
CREATE INDEX "rectifications_person_id_requested_at_idx" ON "rectifications"("person_id", "requested_at");

-- CreateIndex
CREATE INDEX "rectifications_agency_id_state_due_at_idx" ON "rectifications"("agency_id", "state", "due_at");

-- Foreign keys between domains, and what Prisma cannot say.
ALTER TABLE data_packages ADD FOREIGN KEY (person_id) REFERENCES persons (id);
ALTER TABLE data_packages ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
ALTER TABLE rectifications ADD FOREIGN KEY (person_id) REFERENCES persons (id);
ALTER TABLE rectifications ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
CREATE UNIQUE INDEX data_packages_one_queued ON data_packages (person_id) WHERE state = 'QUEUED';
