-- Why the per-workload calls of a region fail, apart from its lists, which may still be read.
ALTER TABLE "AccountRegion" ADD COLUMN "detailFailure" JSONB;
