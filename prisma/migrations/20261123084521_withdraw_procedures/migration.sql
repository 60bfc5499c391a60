-- CreateTable
CREATE TABLE "procedure_withdrawals" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,
    "go_to" TEXT,
    "withdrawn_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_withdrawals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_withdrawals_version_id_key" ON "procedure_withdrawals"("version_id");

-- AddForeignKey
ALTER TABLE "procedure_withdrawals" ADD CONSTRAINT "procedure_withdrawals_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "procedure_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE procedure_withdrawals ADD FOREIGN KEY (withdrawn_by_id) REFERENCES officials (id);

CREATE TRIGGER procedure_withdrawals_append_only BEFORE UPDATE OR DELETE ON procedure_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER procedure_withdrawals_no_truncate BEFORE TRUNCATE ON procedure_withdrawals EXECUTE FUNCTION refuse_change();
