-- Why a region's metrics can't be read, apart from its lists and details.
ALTER TABLE "AccountRegion" ADD COLUMN "metricsFailure" JSONB;
