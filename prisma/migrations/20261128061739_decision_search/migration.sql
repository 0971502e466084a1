-- Nearest words for a mistyped one. Both come with PostgreSQL and are trusted: whoever owns the database may.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN "searchHead" tsvector, ADD COLUMN "searchAll" tsvector;

-- CreateTable
CREATE TABLE "DecisionWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "DecisionWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "Decision_searchAll_idx" ON "Decision" USING GIN ("searchAll");

-- CreateIndex
CREATE INDEX "DecisionWord_word_idx" ON "DecisionWord" USING GIN ("word" gin_trgm_ops);

-- What a decision is found by: its number, title, tags and people before its text. A tsvector holds a megabyte, so
-- of a text longer than any person writes only the beginning is searched.
CREATE FUNCTION index_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head text := concat_ws(' ', 'adr', NEW."number", lpad(NEW."number"::text, 4, '0'), NEW."title");
  people text := concat_ws(' ', NEW."owner", array_to_string(NEW."tags", ' '), array_to_string(NEW."deciders", ' '));
  body text := left(NEW."text", 200000);
BEGIN
  NEW."searchHead" := setweight(to_tsvector('english', head), 'A') || setweight(to_tsvector('english', people), 'B');
  NEW."searchAll" := NEW."searchHead" || setweight(to_tsvector('english', body), 'D');
  INSERT INTO "DecisionWord" ("word")
    SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', head, people, body)))) AS found (word)
    WHERE word ~ '^[[:alpha:]]{3,40}$'
    ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_indexed BEFORE INSERT OR UPDATE OF "number", "title", "owner", "tags", "deciders", "text"
  ON "Decision" FOR EACH ROW EXECUTE FUNCTION index_decision();
UPDATE "Decision" SET "text" = "text";
