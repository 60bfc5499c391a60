-- AlterTable
ALTER TABLE "procedure_choosers" ADD COLUMN     "before" JSONB,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "procedure_trial_files" (
    "id" UUID NOT NULL,
    "trial_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_trial_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_settled_doubts" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_settled_doubts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_trial_files_file_id_key" ON "procedure_trial_files"("file_id");

-- CreateIndex
CREATE INDEX "procedure_trial_files_trial_id_idx" ON "procedure_trial_files"("trial_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_settled_doubts_procedure_id_mark_key" ON "procedure_settled_doubts"("procedure_id", "mark");

-- AddForeignKey
ALTER TABLE "procedure_trial_files" ADD CONSTRAINT "procedure_trial_files_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "procedure_trials"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_settled_doubts" ADD CONSTRAINT "procedure_settled_doubts_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
