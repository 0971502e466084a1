-- Words by their first letters are a range of an index only where they are ordered by their characters.
ALTER TABLE "DecisionWord" ALTER COLUMN "word" TYPE TEXT COLLATE "C";

-- What stands in titles is found without reading a text's tsvector, which lies apart from its row.
CREATE INDEX "Decision_searchHead_idx" ON "Decision" USING GIN ("searchHead") WITH (fastupdate = off);

-- A list of pending entries would be read through by each search.
ALTER INDEX "Decision_searchAll_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"Decision_searchAll_idx"'::regclass);
