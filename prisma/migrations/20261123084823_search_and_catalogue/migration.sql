-- CreateEnum
CREATE TYPE "SearchSynonymKind" AS ENUM ('SAME', 'ELSEWHERE');

-- CreateTable
CREATE TABLE "procedure_search_entries" (
    "version_id" UUID NOT NULL,
    "format" INTEGER NOT NULL,

    CONSTRAINT "procedure_search_entries_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "procedure_search_terms" (
    "term" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "weight" REAL NOT NULL,

    CONSTRAINT "procedure_search_terms_pkey" PRIMARY KEY ("term","version_id")
);

-- CreateTable
CREATE TABLE "procedure_search_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "procedure_search_words_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_synonyms" (
    "id" UUID NOT NULL,
    "kind" "SearchSynonymKind" NOT NULL,
    "words" TEXT[],
    "means" TEXT NOT NULL,
    "means_en" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "search_synonyms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_imports" (
    "procedure_id" UUID NOT NULL,
    "definition" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "catalogue_imports_pkey" PRIMARY KEY ("procedure_id")
);

-- CreateTable
CREATE TABLE "procedure_choosers" (
    "slug" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_choosers_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "procedure_search_terms_version_id_idx" ON "procedure_search_terms"("version_id");

-- AddForeignKey
ALTER TABLE "procedure_search_entries" ADD CONSTRAINT "procedure_search_entries_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "procedure_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_search_terms" ADD CONSTRAINT "procedure_search_terms_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "procedure_search_entries"("version_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_imports" ADD CONSTRAINT "catalogue_imports_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A mistyped word is compared with every word there is.
CREATE INDEX procedure_search_words_like ON procedure_search_words USING gin (word gin_trgm_ops);

ALTER TABLE search_synonyms ADD CONSTRAINT search_synonyms_words CHECK (cardinality(words) > 0);
ALTER TABLE search_synonyms ADD CONSTRAINT search_synonyms_means CHECK (means <> '');
