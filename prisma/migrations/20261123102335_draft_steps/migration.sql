-- CreateEnum
CREATE TYPE "ProcedureDraftStepState" AS ENUM ('DONE', 'UNDONE', 'DROPPED');

-- CreateTable
CREATE TABLE "procedure_draft_steps" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "state" "ProcedureDraftStepState" NOT NULL,
    "definition" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_draft_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_draft_steps_version_id_serial_key" ON "procedure_draft_steps"("version_id", "serial");

-- AddForeignKey
ALTER TABLE "procedure_draft_steps" ADD CONSTRAINT "procedure_draft_steps_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "procedure_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
