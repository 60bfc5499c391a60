-- CreateEnum
CREATE TYPE "FileVerdict" AS ENUM ('CLEAN', 'HELD', 'INFECTED');

-- AlterTable
ALTER TABLE "stored_contents" ADD COLUMN     "verdict" "FileVerdict" NOT NULL DEFAULT 'CLEAN';
-- What is there was taken as it was then checked; what comes says what it is.
ALTER TABLE "stored_contents" ALTER COLUMN "verdict" DROP DEFAULT;

-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "sent_sha256" TEXT;

-- CreateIndex
CREATE INDEX "stored_contents_verdict_idx" ON "stored_contents"("verdict");
