-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "content_id" UUID;

-- CreateTable
CREATE TABLE "stored_contents" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ,

    CONSTRAINT "stored_contents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stored_contents_sha256_key" ON "stored_contents"("sha256");

-- CreateIndex
CREATE INDEX "stored_contents_key_version_idx" ON "stored_contents"("key_version");

-- CreateIndex
CREATE INDEX "stored_files_content_id_idx" ON "stored_files"("content_id");

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "stored_contents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
