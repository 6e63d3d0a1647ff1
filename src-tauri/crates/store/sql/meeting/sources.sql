SELECT DISTINCT source FROM meeting WHERE source IS NOT NULL AND external IS NOT NULL ORDER BY source
