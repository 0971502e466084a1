-- One process at a time reads a region; a claim that is not renewed lapses, so another can take over.
ALTER TABLE "AccountRegion" ADD COLUMN "claimedBy" TEXT;
ALTER TABLE "AccountRegion" ADD COLUMN "claimedUntil" TIMESTAMPTZ(3);
