-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('RECEIVING', 'CHECKING', 'TAKEN', 'REFUSED');

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "begun_by_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "for_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" "UploadState" NOT NULL,
    "refusal" TEXT,
    "begun_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "uploads_for_id_idx" ON "uploads"("for_id");

-- CreateIndex
CREATE INDEX "uploads_begun_by_id_idx" ON "uploads"("begun_by_id");

-- CreateIndex
CREATE INDEX "uploads_expires_at_idx" ON "uploads"("expires_at");
