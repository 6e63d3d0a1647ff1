-- The digests, in hexadecimal, of rows that undo could bring back.
SELECT DISTINCT json_extract(before, '$.sha256.x') FROM change WHERE noun = 'attachment' AND before IS NOT NULL
