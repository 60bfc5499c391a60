-- AlterTable
ALTER TABLE "absences" ADD COLUMN     "deputy_id" UUID;

-- CreateTable
CREATE TABLE "assignment_rules" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "role" "OfficialRole" NOT NULL,
    "procedure_code" TEXT,
    "sector_key" TEXT,
    "commune" TEXT,
    "groups" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "assignment_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_rule_officials" (
    "rule_id" UUID NOT NULL,
    "official_id" UUID NOT NULL,

    CONSTRAINT "assignment_rule_officials_pkey" PRIMARY KEY ("rule_id","official_id")
);

-- CreateIndex
CREATE INDEX "assignment_rules_agency_id_role_idx" ON "assignment_rules"("agency_id", "role");

-- AddForeignKey
ALTER TABLE "assignment_rule_officials" ADD CONSTRAINT "assignment_rule_officials_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "assignment_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;
