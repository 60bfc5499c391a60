-- CreateTable
CREATE TABLE "file_previews" (
    "file_id" UUID NOT NULL,
    "pages" INTEGER,
    "picture_cipher" BYTEA,
    "drawn_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "file_previews_pkey" PRIMARY KEY ("file_id")
);

-- AddForeignKey
ALTER TABLE "file_previews" ADD CONSTRAINT "file_previews_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- There is a picture exactly where the pages could be counted.
ALTER TABLE "file_previews" ADD CONSTRAINT "file_previews_picture_check"
  CHECK (("pages" IS NULL) = ("picture_cipher" IS NULL) AND ("pages" IS NULL OR "pages" > 0));
