-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "referral" TEXT;

-- CreateTable
CREATE TABLE "procedure_pictures" (
    "version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "format" INTEGER NOT NULL,
    "png" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_pictures_pkey" PRIMARY KEY ("version_id","locale")
);

-- AddForeignKey
ALTER TABLE "procedure_pictures" ADD CONSTRAINT "procedure_pictures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "procedure_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A name of lib/dossier/model/referral.ts, whatever a browser sent.
ALTER TABLE dossiers ADD CONSTRAINT dossiers_referral CHECK (referral ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(referral) <= 40);
CREATE INDEX dossiers_referral_count ON dossiers (agency_id, referral, procedure_code) WHERE referral IS NOT NULL;
ALTER TABLE procedure_pictures ADD CONSTRAINT procedure_pictures_locale CHECK (locale IN ('vi', 'en'));
