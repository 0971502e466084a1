-- Lists read what was found and leave the hours it was found in where they are.
ALTER TABLE "ExperimentWorkload" ADD COLUMN "findings" JSONB, ADD COLUMN "after" JSONB;
UPDATE "ExperimentWorkload" SET "findings" = "result" -> 'findings', "after" = "result" -> 'after';
ALTER TABLE "ExperimentWorkload" DROP COLUMN "result";
